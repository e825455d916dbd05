# Words of the programme, for organisers and for everybody, in en. Same keys and variables in every language.
# British spelling; quotation marks are “ ”.

## Programme: the grid
agenda-title = Programme
agenda-add = Add a session
agenda-edit = Edit the session
agenda-delete = Delete
agenda-see = View
agenda-days = Days
agenda-any = All
agenda-track = Track
agenda-room = Room
agenda-language = Language
agenda-no-room = No room
agenda-no-track = No track
agenda-none = Nothing is planned that day.
agenda-none-filtered = No session of that day matches the filters.
agenda-empty = The programme is empty
agenda-empty-text = Start with the rooms, or add a first session right away.
agenda-team-only = Team only
agenda-public = Everybody
agenda-clashing = Clashing
agenda-in-common = { $length } in common
agenda-room-capacity =
    { $form ->
        [one] { $count } seat
       *[other] { $count } seats
    }
agenda-keys = Arrows: move by 5 minutes or to another room. Shift and arrows: change the length. Enter: save. Escape: undo.

## Clashes
agenda-clashes-block =
    { $form ->
        [one] One clash keeps this from being published
       *[other] { $count } clashes keep this from being published
    }
agenda-clashes-note =
    { $form ->
        [one] One thing to check
       *[other] { $count } things to check
    }
agenda-clash-no-length = “{ $title }” ends before it starts.
agenda-clash-outside = “{ $title }” lies outside the event’s hours.
agenda-clash-room = Two sessions are in “{ $room }” ({ $hours }): “{ $first }” and “{ $second }”.
agenda-clash-person = { $name } is in two places ({ $hours }): “{ $first }” and “{ $second }”.
agenda-clash-small =
    { $form ->
        [one] “{ $title }” has more seats than “{ $room }” ({ $capacity }).
       *[other] “{ $title }” has more seats than “{ $room }” ({ $capacity }).
    }
agenda-clash-interpretation = “{ $title }” is neither held nor interpreted in: { $languages }.
agenda-field-no-length = The end must come after the start.
agenda-field-outside = Outside the event’s hours.
agenda-field-overlap = Overlaps “{ $other }” by { $length }.
agenda-field-small =
    { $form ->
        [one] This room has one seat only.
       *[other] This room has { $capacity } seats only.
    }

## Clashes: ways out
agenda-solve = Solve it
agenda-fix-end = End “{ $title }” at { $time }
agenda-fix-shift = Move what follows by { $length }
agenda-fix-move = Move “{ $title }” to “{ $room }”
agenda-cost-shorter = Loses { $length }.
agenda-cost-moved =
    { $form ->
        [one] Moves one session.
       *[other] Moves { $count } sessions.
    }
agenda-cost-told =
    { $form ->
        [one] One person who had chosen it will be told.
       *[other] { $count } people who had chosen it will be told.
    }
agenda-cost-late = It would end after the event.
agenda-done-saved = Saved.
agenda-done-deleted = The session is deleted.
agenda-done-fixed = The clash is solved.
agenda-done-outdated = Somebody changed the programme meanwhile: nothing was done. This is how it stands.

## Session: its form
agenda-group-what = The session
agenda-group-when = When and where
agenda-group-who = Who
agenda-group-access = Who may come
agenda-kind = Kind
agenda-session-title = Title
agenda-about = What it is about
agenda-starts = Start
agenda-ends = End
agenda-languages = Languages
agenda-interpretation = Interpretation into
agenda-interpretation-hint = The languages in which one can follow the session by headset.
agenda-person = Person { $number }
agenda-person-role = Role of person { $number }
agenda-nobody = Nobody
agenda-visibility = Visible to
agenda-seats = Seats with sign-up
agenda-seats-hint = Leave empty where everybody just comes. This number holds at once, without publishing.
agenda-fact-languages = Languages: { $languages }
agenda-fact-interpretation = Interpretation: { $languages }
agenda-fact-seats = { $taken } signed up of { $seats } seats
agenda-fact-chosen =
    { $form ->
        [one] Chosen by one person
       *[other] Chosen by { $count } people
    }
agenda-delete-lead = The session “{ $title }” will leave the programme. The public sees it until the next publication.
agenda-delete-do = Delete for good
agenda-goes-choices =
    { $form ->
        [one] the choice of one person, who will be told on publication
       *[other] the choices of { $count } people, who will be told on publication
    }
agenda-goes-seats =
    { $form ->
        [one] one seat that is taken
       *[other] { $count } seats that are taken
    }

## Rooms and tracks
agenda-rooms = Rooms
agenda-tracks = Tracks
agenda-back = Back to the programme
agenda-name = Name
agenda-capacity = Number of seats
agenda-colour = Colour
agenda-room-note = Note for the team
agenda-room-note-hint = For instance: interpretation booth, tables 1 to 12. The public does not see it.
agenda-room-add = Add a room
agenda-room-edit = Edit the room
agenda-track-add = Add a track
agenda-track-edit = Edit the track
agenda-rooms-empty = No rooms
agenda-rooms-empty-text = Add a room below, with its number of seats if you know it.
agenda-tracks-empty = No tracks
agenda-tracks-empty-text = A track joins sessions on one subject. A small event can do without.
agenda-sessions =
    { $form ->
        [one] one session
       *[other] { $count } sessions
    }
agenda-left-without = These sessions stay, without this mention:
agenda-room-delete = The room “{ $name }” will go. Its sessions stay, without a room.
agenda-track-delete = The track “{ $name }” will go. Its sessions stay, without a track.
agenda-colour-petrol = Petrol
agenda-colour-brick = Brick
agenda-colour-olive = Olive
agenda-colour-indigo = Indigo
agenda-colour-plum = Plum
agenda-colour-bronze = Bronze
agenda-colour-pine = Pine
agenda-colour-slate = Slate

## Run of the evening
run-title = Run of the evening
run-now = Now
run-next = Next
run-between = Nothing right now
run-over = The programme is over.
run-none = The programme is empty.
run-left = Left
run-until = In
run-minutes = { $minutes } min
run-all = The whole run
run-back = Console
run-as-of = At { $time }
run-offline = This page goes on without a connection as long as it stays open.
run-kept = It is also kept on this device: it opens again without a connection.

## Public programme
programme-title = Programme: { $theme }
programme-heading = Programme
programme-days = By day
programme-tracks = By track
programme-languages = By language
programme-all = All
programme-mine = My selection
programme-choose = Choose
programme-chosen = Chosen
programme-choose-one = Choose “{ $title }”
programme-drop-one = Remove “{ $title }”
programme-empty = The programme is not announced yet.
programme-none = No session matches. Remove a filter.
programme-mine-empty = You have chosen nothing yet. Choose sessions in the programme: your choice follows you to registration.
programme-mine-note = Kept on this device only, then on your ticket when you register.
programme-changes = What changed
programme-changes-none = Nothing has changed since it was first published.
programme-published = Published on { $moment }
programme-seats-left =
    { $form ->
        [one] With sign-up: one seat free of { $seats }
       *[other] With sign-up: { $left } seats free of { $seats }
    }
programme-full = Full
programme-sign-up = With sign-up
programme-change-added = New session
programme-change-removed = No longer takes place
programme-change-moved = Moved: it was { $hours }
programme-change-room = Another room: it was { $room }
programme-change-named = Another title: it was “{ $title }”
programme-intro = Choose your sessions without an account: they follow you to your ticket. Times are those of the place.
programme-filters = Filter by track or language
programme-drop = Remove
programme-calendar = My selection in my calendar
programme-whole = The whole programme
programme-changes-title = What changed: { $theme }
programme-changes-intro = The published versions of the programme, the latest first.
programme-changes-older = Earlier changes
programme-change-joined = Now with: { $names }
programme-change-left = No longer with: { $names }
session-title = { $title } – { $theme }
session-day-hours = { $day }, { $hours }
session-room = Room
session-track = Track
session-languages = Languages
session-interpretation = Interpretation
session-places = Seats
session-sign-up-note = The seat is reserved when you register, or from your ticket.
session-people = With
session-previous = Previous session
session-next = Next session
session-gone = This session no longer takes place
session-gone-detail = It was taken off the programme after you were given this link. The programme says what stands in its place.
session-unknown = This session does not exist
session-unknown-detail = The address may be incomplete. Start from the programme.

## Ticket: my sessions
ticket-sessions = My sessions
ticket-sessions-none = You have not chosen any session.
ticket-sessions-programme = Choose in the programme
ticket-session-seat = Your seat is reserved
ticket-session-no-seat = No seat reserved
ticket-session-take = Reserve a seat
ticket-session-full = There is no seat left in this session.
ticket-sessions-keep = Add my selection from this device
ticket-sessions-title = Choose my sessions
ticket-sessions-note = Kept on your ticket: we write to you if a session that you chose is moved.
ticket-sessions-back = Back to the ticket
ticket-sessions-calendar = My sessions in my calendar
ticket-session-take-one = Reserve a seat: “{ $title }”
