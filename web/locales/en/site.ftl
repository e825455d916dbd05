# Words of the site room, in en. Same keys and variables in every language.

## Shell: every page
shell-skip = Skip to content
shell-languages = Page language
shell-contact = Write to the organisers
shell-all-events = All events

## Errors: what cannot be done, and what to do instead
error-to-events = See the events
error-to-sign-in = Sign in
error-not-found = There is no such page
error-not-found-detail = The address may be incomplete, or the page was taken down. Open the link you received by e-mail again, or start from the list of events.
error-sign-in = Please sign in
error-sign-in-detail = This page is for the event’s team. Sign in, then come back.
error-forbidden = This page is not open to you
error-forbidden-detail = Your access does not cover this page or this event. Ask the organisers for a new link.
error-link-spent = This link no longer works
error-link-spent-detail = It was used already, or its time is over. Ask for a new one: it arrives within a minute.
error-closed = Registration is closed
error-closed-detail = This event takes no more registrations. The next ones are announced in the list of events.
error-not-possible = That is no longer possible
error-not-possible-detail = The registration has changed since you opened this page. Go back to the ticket to see where it stands.
error-method = This page does not answer to that
error-method-detail = Go back and use the buttons on the page.
error-too-large = The form is too long
error-too-large-detail = What was sent exceeds 192 KiB. Shorten your answers, then send it again.
error-unreadable = We did not understand that request
error-unreadable-detail = Go back, reload the page and try again.
error-unavailable = The service is very busy
error-unavailable-detail = We could not handle your request in time. Wait a minute, then try again: nothing will be counted twice.
error-internal = Something broke on our side
error-internal-detail = It is in our log. Try again in a moment; if it goes on, write to the organisers.

## Staff: signing in
signin-title = Team sign-in
signin-lead = Receive a link by e-mail that signs you in. No password to remember.
signin-email = Work address
signin-email-example = first.last@example.org
signin-email-empty = Enter your work address.
signin-email-malformed = This address is incomplete: it needs a name, an @ sign and a domain.
signin-needed = Sign in to open this page.
signin-send = { $minutes ->
    [one] Send me a link, valid for { $minutes } minute
   *[other] Send me a link, valid for { $minutes } minutes
}
signin-door-note = Volunteering at the door? Open the link that the organisers sent you: it opens your door only, for the time of the event.
signin-art-title = Behind every welcome, a team
signin-art-text = The console and the doors are for people invited by the organisers.
signin-sent-title = Check your inbox
signin-sent-text = { $minutes ->
    [one] If this address belongs to a member of the team, a link is on its way to it. It works once, for { $minutes } minute.
   *[other] If this address belongs to a member of the team, a link is on its way to it. It works once, for { $minutes } minutes.
}
signin-sent-to = Address entered
signin-sent-nothing = Nothing there? Check the address and the spam folder, then ask for another link.
signin-again = Ask for another link
signin-link-title = Welcome to the team
signin-link-lead = This link signs you in once only: open it on the device that you are going to use.
signin-link-organisation = Organisation
signin-link-event = Event
signin-link-place = Your place
signin-link-until = Until
signin-link-console = The console
signin-enter-console = Open the console
signin-enter-door = Open door { $door }
signin-enter-doors = Open the door
signin-spent-title = This link no longer works
signin-spent-text = It was used already, or its time is over.
signin-spent-console = You have a work address? Ask for a new link, it arrives within a minute.
signin-spent-door = You are at a door? Whoever sent you this link can make you another.
signin-out = Sign out

## Staff: the console
console-nav = Console
console-group-more = Elsewhere
console-overview = Overview
console-registrations = Registrations
console-waiting-list = Waiting list
console-doors = { $count ->
    [one] Door
   *[other] Doors
}
console-all-events = All events
console-public-page = Public page
console-organiser = Organiser
console-until = Signed in until { $moment }
console-events-title = Your events
console-events-open = Open the console
console-events-door = Open the door
console-events-none = No event is entrusted to your account. Please ask whoever runs this installation.
console-title-live = The evening so far
console-as-of = As of { $time }
console-online = Live
console-offline = Live link lost
console-refresh = Refresh
console-inside = Inside now
console-of-registered = { $form ->
    [one] of { $count } registered
   *[other] of { $count } registered
}
console-registered = Registrations
console-out-of = /
console-seats-free = Seats free
console-waiting-see = See the list
console-expected = Still expected
console-recent = { $form ->
    [0] No arrival in 10 minutes
    [one] { $count } arrival in 10 minutes
   *[other] { $count } arrivals in 10 minutes
}
console-arrivals = Arrivals by minute
console-arrivals-step = Arrivals by steps of { $step }
console-arrivals-day = Arrivals by day
console-peak = Peak: { $count } at { $time }
console-peak-day = Peak: { $count } on { $day }
console-peak-now = Peak: { $count } at { $time }. The current minute is pale
console-chart-label = Arrivals from { $from } to { $to }: { $total } in all, peak of { $peak } at { $at }
console-chart-label-days = Arrivals from { $from } to { $to }: { $total } in all, peak of { $peak } on { $at }
console-chart-table = The figures of the chart
console-chart-moment = When
console-chart-count = Arrivals
console-arrivals-none = Nobody has come in yet. The chart starts with the first arrival.
console-by-category = By category
console-many-guests-of-honour = Guests of honour
console-many-delegations = Delegations
console-many-members = Members
console-many-speakers = Speakers
console-many-partners = Partners
console-many-press = Press
console-many-attendees = Attendees
console-many-staff = Staff
console-by-category-none = No registration yet.
console-door = Door { $door }
console-door-unused = Not used yet
console-door-entries = { $form ->
    [one] { $count } entry, last at { $time }
   *[other] { $count } entries, last at { $time }
}
console-door-active = Active
console-door-silent = Silent for { $duration }
console-latest = Latest arrivals
console-latest-none = The first will show here.
console-next-session = Next session, { $time }
console-next-in = in { $duration }
console-count = { $form ->
    [0] Nobody
    [one] { $count } person
   *[other] { $count } people
}
# A search that finds very many is not counted to its end
console-count-more = More than { $count } people
console-count-all = { $form ->
    [0] No registration
    [one] { $count } registration
   *[other] { $count } registrations
}, { $taken } seats taken, { $waiting } waiting
console-search = Name, organisation or e-mail
console-category = Category
console-standing = Status
console-any = All
console-any-standing = All
console-filter = Filter
console-clear = Clear all
console-column-name = Name
console-column-languages = Languages
console-column-registered = Registered on
console-table = Registrations
console-entered = In at { $time }, door { $door }
console-empty-title = Nobody matches these criteria
console-empty-query = search “{ $query }”
console-empty-category = category { $category }
console-empty-standing = status { $standing }
console-empty-advice = Drop a criterion, or clear all.
console-empty-all = No registration yet
console-empty-all-text = The list fills as soon as somebody registers on the public page.
console-shown = { $from } to { $to } of { $total }
console-shown-more = { $from } to { $to } of more than { $total }
console-next = Next
console-first = Back to the start
console-pages = Pages of the list
console-export = Export
console-export-what = Everything that the filters keep, on all pages.
console-export-xlsx = { $form ->
    [one] XLSX, { $count } row
   *[other] XLSX, { $count } rows
}
console-export-csv = { $form ->
    [one] CSV, { $count } row
   *[other] CSV, { $count } rows
}
console-export-whole = { $format }, all rows
console-export-badges = Print badges…
console-export-badges-note = One badge for each person who has a seat.
console-export-warning = These files hold personal data: delete them as soon as they have served.
console-file-registrations = registrations
console-file-badges = badges

## Staff: the door
door-name = Door { $door }
door-online = Online
door-offline = Offline
door-inside = inside
door-of-registered = { $form ->
    [one] of { $count } registered
   *[other] of { $count } registered
}
door-meter = Inside, out of those registered
door-no-answer = No answer
door-no-answer-detail = Nothing was decided. Try again, or type the code.
door-list-age = Refused badges: list of { $hour }.
door-list-none = This door does not have the list of refused badges yet.
door-undone = Entry undone
door-undo-late = This entry was undone already.
door-aim = Aim at the code on the ticket
door-camera-denied = The camera is not available. Allow it in the browser, or type the code printed under the QR.
door-code = Badge code
door-code-error = Eight letters or digits, like 7K3F-92QD
door-check-code = Check this code
door-search-label = Name or organisation
door-search = Search for a name
door-search-short = Type at least three letters.
door-found = { $form ->
    [0] Nobody matches
    [one] { $n } person
   *[other] { $n } people
}
door-admit = Admit
door-entered = In at
door-type-code = Type the code
door-back-to-camera = Back to the camera
door-retry-camera = Try the camera again
door-torch = Torch
door-next = Next
door-retry = Try again
door-undo = Undo this entry
door-undo-last = Undo
door-choose = Choose the door
door-console = Open the console
## Staff: the end

## Event: the list and an event’s public page
event-list-title = Events
event-list-intro = The conferences announced so far, the newest first.
event-list-empty = No event is announced at the moment.
event-list-past = Past
event-list-older = Older events
event-list-comma = ,
event-title = { $theme } – { $date }
event-date-line = { $date }, { $time }
event-past = This event took place on { $day }.
event-past-open = The date is past; registration is still open.
event-nav = On this page
event-kicker = Conference
event-register = Register for free
event-join-waiting = Join the waiting list
event-calendar = Add to calendar
event-session-calendar = Add to calendar: { $title }
event-invited-by = At the invitation of
event-facts = Practical information
event-date = Date
event-hours = Hours
event-doors-open = Doors open at { $time }
event-place = Place
event-languages = Languages
event-programme = Programme
event-programme-title = Programme
event-programme-intro = Each part can join your calendar. Hours are those of the venue.
event-programme-choose = Choose my sessions
event-speakers = Speakers
event-speakers-intro = Those who host, moderate and speak.
event-partners = With the support of
event-partners-short = Partners
event-partners-intro = The organisations that make this event possible.
event-seats-left =
    { $form ->
        [one] One seat left
       *[other] { $count } seats left
    }
event-join-intro = Registering takes two minutes. You get a ticket with a QR code at once; it can be read at the door even without a network.
event-full = Every seat is taken
event-full-intro = Join the waiting list: a seat that becomes free is offered to the first person on it, who is told by e-mail.
event-closed = Registration is closed
event-seats-taken =
    { $form ->
       *[other] { $taken } registered out of { $capacity }
    }
event-waiting =
    { $form ->
        [one] One person is waiting for a seat
       *[other] { $count } people are waiting for a seat
    }

## Register: the form
register-title = Registration
register-title-of = Registration – { $event }
register-title-error = Error: { $title }
register-kicker-free = free of charge
register-kicker-waiting = Waiting list
register-optional = (optional)
register-optional-several = (optional, choose as many as you like)
register-you = You
register-you-intro = Your name and organisation are printed on your badge.
register-given-name = Given name
register-family-name = Family name
register-other-script-name = Name in Arabic
register-other-script-name-hint = Printed beside the name in Latin letters.
register-own-script-name = Name in Latin letters
register-own-script-name-hint = Printed beside the name in Arabic.
register-email = E-mail address
register-email-hint = Your ticket and our messages arrive there.
register-organisation = Organisation
register-profession = Profession
register-city = City
register-languages = I speak
register-meetings = Your meetings
register-meetings-intro = Tick what suits you. These answers serve to suggest people to meet, if you agree to that in part 3.
register-offers = I offer
register-seeks = I am looking for
register-consents = Your agreement
register-consents-intro = Each is free. None is needed to come in.
register-consent-networking = Suggest people to meet
register-consent-networking-detail = Your name, organisation, profession and answers in part 2 are shown to people who agreed to this too.
register-consent-photos = Appear in photographs
register-consent-photos-detail = Those that the organisers publish after the event.
register-consent-news = Receive the next invitations
register-consent-news-detail = From the organisers only, at this address.
register-consent-partners = Pass my address on to the partners
register-consent-partners-detail = { $names }. Unless you agree, they do not get it.
register-send = Get my ticket
register-privacy = Your data serve to prepare and hold this event: ticket, welcome, and what you agreed to above. To see, correct or erase them, write to
register-errors-title =
    { $form ->
        [one] One field to correct
       *[other] { $count } fields to correct
    }
register-errors-kept = Your other answers are kept.
register-error-line = { $field }: { $problem }
register-empty = Fill in this field.
register-empty-given-name = Enter your given name.
register-empty-family-name = Enter your family name as it stands in your identity document.
register-empty-email = Enter the address to send the ticket to.
register-too-long =
    { $form ->
        [one] No more than { $max } character. Shorten it.
       *[other] No more than { $max } characters. Shorten it.
    }
register-forbidden = An invisible character has slipped in here. Clear the field and type it by hand.
register-malformed-email = An address looks like name@example.org.
register-malformed-name = A name is written in letters, without an address or signs like < or @.
register-malformed-choice = One of these choices no longer exists. Choose again.
register-known-title = You are already registered
register-known-lead = There is a registration with this name and address. We are sending the ticket there again.
register-known-sent-to = Sent to
register-known-delay = It arrives within a few minutes. Look among unwanted mail too.
register-known-why = To protect your ticket we do not show it here: only that mailbox receives it.
register-known-back = Back to the event
register-known-other = Register somebody else

## Ticket: what its holder shows and can do
ticket-title = Your ticket
ticket-title-of = Ticket: { $event }
ticket-kind-entry = Admits one
ticket-kind-waiting = Waiting list
ticket-kind-cancelled = Cancelled
ticket-qr = The ticket’s QR code
ticket-valid = Valid.
ticket-kept = Kept on this device: shows without a network.
ticket-bright = Show the code large
ticket-bright-close = Close
ticket-party-tickets = Your tickets
ticket-of = Ticket { $number } of { $count }: { $name }
ticket-inside = Came in at { $time }, door { $door }.
ticket-expired = The event is over.
ticket-waiting-place = Your place in the queue
ticket-waiting = Waiting for a seat
ticket-waiting-title = How it works
ticket-waiting-explained = A seat that becomes free is held for a while for the first person in the queue. When that is you, confirm it here in time: you are told at
ticket-cancelled = Registration cancelled
ticket-cancelled-title = This ticket no longer opens the door
ticket-cancelled-on = Cancelled on { $when }. You may register again while there are seats.
ticket-register-again = Register again
ticket-to-event = See the event
ticket-coming = Getting there
ticket-event = Event
ticket-when = When
ticket-times = Doors open at { $doors }, start at { $starts }
ticket-times-first = First day: doors open at { $doors }, start at { $starts }
ticket-where = Where
ticket-ticket = Ticket
ticket-code-use = Code to read out if the screen cannot be scanned
ticket-help = A question
ticket-badge = Badge to print
ticket-apple-wallet = Add to Apple Wallet
ticket-google-wallet = Add to Google Wallet
ticket-google-told = Google is then told what the ticket says: your name, the event and the code.
ticket-people = Some attendees offer what you are looking for, or look for what you offer.
ticket-to-people = See whom to meet
ticket-cancel-title = Cannot come?
ticket-cancel-why = Cancel your registration: your seat becomes free at once.
ticket-cancel-title-waiting = No longer want to wait?
ticket-cancel-why-waiting = Leave the waiting list: those behind you move up.

## Cancel: giving a place up
cancel-title = Cancel my registration
cancel-title-waiting = Leave the waiting list
cancel-what = Your seat becomes free at once. The ticket and the badge will no longer be valid.
cancel-what-waiting = You will leave the waiting list and lose your place.
cancel-yes = Yes, cancel
cancel-yes-waiting = Leave the list
cancel-no = Keep my place
cancel-no-waiting = Stay on the list

## People: whom to meet
people-title = Whom to meet
people-lead = People chosen by what you offer and what you are looking for.
people-found =
    { $form ->
        [one] One person to meet
       *[other] { $count } people to meet
    }
people-how = Look for them during the networking; their name is on their badge.
people-you-seek = You are looking for:
people-they-offer = This person offers it.
people-you-offer = You offer:
people-they-seek = This person is looking for it.
people-both-offer = You both offer:
people-both-offer-rest = A subject in common.
people-shared-language = A language in common:
people-shared-language-rest = So that talking is easy.
people-none = Nobody yet
people-none-yet = No attendee matches your answers so far. People register until the last day: come back before the event.
people-closed = Your agreement is needed
people-closed-why = This page shows people who agreed to be suggested, to those who agreed too. You did not tick “Suggest people to meet”: to agree now, write to
people-no-seat = A confirmed seat is needed
people-no-seat-why = We suggest people to meet to those who have a seat. This page opens if a seat becomes yours.
people-privacy = Only name, organisation, profession and subjects are shown, and only among people who agreed to it. No address, no telephone.
people-back = Back to the ticket
