# Words of the organisers’ console for events, and of all its forms, in en. Same keys and variables in every language.

## Form: what every form of the console says
form-kept = Everything you wrote has been kept.
form-in-language = { $label } ({ $language })
form-falls-back = Left empty, this language shows the French text.
form-falls-back-to = Left empty, people read in French: “{ $text }”
form-day = Day
form-hour = Time
form-day-of = { $label }, day
form-hour-of = { $label }, time
form-which = Which of the two?
form-first-time = The first time (UTC{ $offset })
form-second-time = The second time (UTC{ $offset })
form-malformed = This does not have the expected form.
form-not-a-link = The link must start with https:// and lead to a page.
form-not-a-number = Write a whole number.
form-too-small = No less than { $min }.
form-too-large = No more than { $max }.
form-not-a-date = This day does not exist. Write it like 2026-03-29.
form-not-a-time = Write the time like 18:45.
form-too-many =
    { $form ->
        [one] No more than one entry.
       *[other] No more than { $max } entries.
    }
form-skipped = This time does not exist on that day: the clocks go forward. They will show { $next }; choose another time.
form-twice = This time comes twice on that day: the clocks go back. Say which one.
form-out-of-order = Must come after what precedes it.
form-taken = This is taken already.
form-both-changed = Somebody else changed this field at the same time.
form-theirs = Saved meanwhile:
form-theirs-empty = nothing, the field was emptied
form-changed-meanwhile = Somebody else changed this page meanwhile
form-changed-meanwhile-how = Your text is in the fields, the other one is shown below them. Keep either, then save again. Nothing is lost.
form-would-go = This would go as well:
form-keep = Change nothing
form-save = Save
form-back = Back

## Desk: the side bar
desk-group-prepare = Prepare
desk-group-house = Organisation
desk-details = Details
desk-programme = Programme
desk-speakers = Speakers
desk-partners = Partners
desk-publish = Publish
desk-team = Team
desk-journal = Journal

## Errors
error-event-state = The event’s state does not allow it
error-event-state-detail = It has changed since this page was opened. Go back to the console to see where it stands.

## Events: the console’s list, and a new event
events-count = { $form ->
    [0] No events
    [one] { $count } event
   *[other] { $count } events
}
events-search = Title, town or place
events-state = State
events-any-state = All but archived
events-draft = Draft
events-published = Published
events-closed = Registration closed
events-archived = Archived
events-ahead = Changes to publish
events-prepare = Go on preparing
events-new = Create an event
events-new-intro = The essentials are enough to start: everything can be completed later, and nothing is visible before it is published.
events-make = Create the draft
events-none = No events yet
events-none-text = Create the first one: a title, a date and a place are enough. Nothing is visible before it is published.
events-none-found = No event matches these criteria

## Details: the form
details-texts = Texts
details-texts-intro = French stands in for the languages left empty: each field says what the others will read.
details-theme = Title
details-lead = Introduction
details-host = Invited by
details-host-hint = A name and an office.
details-languages = Languages spoken
details-stage = Languages in which everybody must be able to follow
details-stage-hint = A spoken session that is neither held in nor interpreted into one of them is pointed out before publishing.
details-and = { $first } and { $last }
details-days = Days and times
details-days-intro = Times are local to the place. An end before the start is taken as after midnight. Empty a day’s date to remove it.
details-day = Day { $number }
details-doors-open = Doors open
details-starts = Starts
details-ends = Ends
details-ends-hint = After midnight, just write the time.
details-zone = Time zone
details-place = Place
details-place-name = Name of the place
details-address = Address
details-city = Town
details-access = Getting in
details-map = Map
details-map-hint = The link of a map, https://… The public page links to it and loads nothing from that site.
details-registration = Registration
details-registration-intro = These settings take effect once they are saved or published; the number of seats, at once.
details-capacity = Number of seats
details-capacity-hint = Takes effect at once. New seats go to the waiting list first.
details-too-few-seats = { $taken } seats are taken already: there must be at least as many.
details-opens = Registration opens
details-closes = Registration closes
details-practical = Doors, topics and notices
details-topics-intro = Topics help people meet: everybody can offer or seek some.
details-doors = Doors
details-doors-hint = Short names separated by commas: A, B
details-contact = Organisers’ address
details-contact-hint = Shown to the public, and the one people reply to.
details-badges = Badges valid until
details-badges-hint = Left empty: 6 o’clock the next morning.
details-slug-hint = It changes until the first publication: after that, others know it. Letters without accents, figures and hyphens.
details-topics = Topics
details-topic = Topic { $number }
details-legal = Legal notice
details-to-publish = Preview and publish
details-saved = Saved in the working copy. The public will see it when you publish.
details-merged = Saved. Somebody else had changed other fields meanwhile: their changes are kept together with yours.
details-copied = The copy has been created as a draft. Read its dates and texts again.

## Publish: what is missing, what changes, the button
publish-standing-never = { $state }. Never published.
publish-standing = { $state }. Public version no. { $number }, of { $moment }.
publish-done = Published: everybody sees this version.
publish-closed = Registration is closed. “Reopen” opens it again.
publish-reopened = Registration is open again.
publish-archived = The event is archived. “Take out again” brings it back.
publish-restored = The event is out of the archive again.
publish-stale = Nothing was published: somebody changed the event since you opened this page. Read it again, then publish.
publish-refused = Nothing was published: confirm the points below first.
publish-moved = Changed since you opened this page
publish-something-gone = Something was removed
publish-languages = What your visitors will read
publish-preview = Preview
publish-preview-note = Preview of the working copy. The public does not see this page yet.
publish-preview-back = Back to publishing
publish-missing-count = { $form ->
    [0] Nothing is missing.
    [one] { $count } text is missing.
   *[other] { $count } texts are missing.
}
publish-missing-list = What is missing
publish-nothing = nothing, in any language
publish-first = First publication
publish-first-text = The public page, registration and tickets open with this version.
publish-changes = What changes
publish-no-changes = The working copy is the same as what the public sees.
publish-added = added
publish-removed = removed
publish-changed = changed ({ $fields })
publish-named = { $thing } { $name }: { $what }
publish-thing-event = Event
publish-thing-session = Session
publish-thing-speaker = Speaker
publish-thing-partner = Partner
publish-thing-room = Room
publish-thing-track = Track
publish-thing-tier = Tier
publish-field-about = description
publish-field-hours = dates and times
publish-field-place = place
publish-field-name = name
publish-field-role = role
publish-field-people = people
publish-field-other = other settings
publish-obstacles = To settle before publishing
publish-confirm = This is intended: publish all the same.
publish-must = To be corrected: the public page cannot do without it.
publish-obstacle-text = { $field }: this text is missing in French.
publish-obstacle-door = There is no door at which to scan badges.
publish-obstacle-past = The date is past.
publish-first-button = Publish
publish-button = Publish the changes
publish-state = State of the event
publish-close = Close registration
publish-close-hint = The page stays visible; nobody can register any more. Can be undone.
publish-reopen = Reopen registration
publish-reopen-hint = People can register again, within the dates that were set.
publish-archive = Archive
publish-archive-hint = Puts the event away. Can be undone.
publish-archive-title = Archive “{ $theme }”?
publish-archive-lead = The event is put away with all that it holds. Tickets keep their page. “Take out again” brings it back.
publish-archive-list = Its line in the public list of events
publish-archive-registration = The possibility to register
publish-restore = Take out again
publish-restore-hint = Brings it out of the archive, with registration closed.

## Copy
copy-title = Copy the event
copy-intro = A new draft, on another date. Registrations are not copied.
copy-date = New first day
copy-date-hint = All days and times follow.
copy-programme = Take over the programme
copy-programme-detail = Sessions keep their times, on the new day.
copy-speakers = Take over the speakers
copy-speakers-detail = With their texts; without them, sessions are taken over with nobody in them.
copy-partners = Take over the partners
copy-make = Create the copy

## Event page: what events of the console add to it
event-opens = Registration opens on { $moment }.
event-map = Map
event-day-hours = { $day }: { $hours }
event-legal = Legal notice
error-not-yet = Registration is not open yet
error-not-yet-detail = The opening date is on the event’s page. Come back then.

## Cover
cover-title = Cover picture
cover-back = Back to the details
cover-file = Picture
cover-file-hint = JPEG, PNG or WebP, 8 MB at most. It is fitted and encoded anew; nothing else of it is kept.
cover-alt = What the picture shows
cover-alt-hint = Read to those who do not see it.
cover-remove = Remove the picture
cover-remove-detail = The public page keeps it until the next publication.
cover-empty = Choose a picture.
cover-too-many-bytes = This file has more than 8 MB. Make it smaller, then send it again.
cover-too-many-pixels = This picture has too many pixels. Make it 25 million at most.
cover-wrong-kind = This file is not a JPEG, PNG or WebP picture that can be read.

## The steps of a draft
steps-title = Preparation
steps-intro = One step after the other, or in the order that suits you. Nothing is visible before it is published.
steps-made = The draft is made. Here is what may follow.
steps-rooms =
    { $form ->
        [one] { $count } room
       *[other] { $count } rooms
    }
steps-tracks =
    { $form ->
        [one] { $count } track
       *[other] { $count } tracks
    }
steps-people =
    { $form ->
        [one] { $count } person
       *[other] { $count } people
    }
steps-partners =
    { $form ->
        [one] { $count } partner
       *[other] { $count } partners
    }
steps-import = Optional: your guests, from an Excel or CSV file
steps-team = Who prepares and who welcomes with you
steps-publish = See what is missing in each language, then show the event
form-choose = Choose
