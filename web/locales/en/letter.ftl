# Words of letters, messages and one registration in the console, in en. Same keys and variables in every language.

## Letters: the list
letter-list-title = Letter texts
letter-list-lead = What your guests receive, in their language. Without a text of yours they get the standard one.
letter-column-kind = Letter
letter-column-texts = Texts
letter-own = your text
letter-standard = standard text
letter-can-unsubscribe = Anybody can unsubscribe from it.

## Letters: their kinds
letter-confirmed = Seat confirmed
letter-confirmed-note = As soon as a seat is taken, with the ticket and the date attached.
letter-waiting = Put on the waiting list
letter-waiting-note = As soon as somebody joins the waiting list.
letter-promoted = Seat became free
letter-promoted-note = As soon as a freed seat goes to the next person, with their ticket.
letter-cancelled = Cancellation
letter-cancelled-note = As soon as a registration is cancelled.
letter-ticket-again = Ticket sent again
letter-ticket-again-note = When somebody registers a second time: their ticket is sent to them again.
letter-badge-replaced = Badge replaced
letter-badge-replaced-note = As soon as a lost badge is replaced, by you or by its holder, with the new one.
letter-received = Request received
letter-received-note = As soon as a request to register waits for your decision.
letter-declined = Request declined
letter-declined-note = As soon as you decline a request, with your reason.
letter-offered = Seat offered
letter-offered-note = As soon as a freed seat is held for the next person, until a deadline.
letter-offer-lapsed = Offer lapsed
letter-offer-lapsed-note = When the seat that was held goes to the next person.
letter-programme = Programme changed
letter-programme-note = To whoever chose a session that publishing moves or removes.

## Letters: a text
letter-back = All texts
letter-languages = Language of the text
letter-fallback = Each language stands alone: where you write nothing, its readers get the standard text in that language.
letter-subject = Subject
letter-title = Heading
letter-body = Text
letter-body-hint = An empty line separates two paragraphs. A paragraph that tells something not yet known is left out.
letter-unknown = A word in braces does not exist here. See the list below.
letter-unknown-names = { $names }: nothing of that name can be filled in here. See the list of words in braces.
letter-preview = Show
letter-reset = Back to the standard text
letter-reset-done = The standard text is back.
letter-places = Filled in for each reader
letter-places-hint = Write these words in braces: each reader finds what concerns them.
letter-place-name = given and family name
letter-place-given-name = given name
letter-place-family-name = family name
letter-place-event = theme of the event
letter-place-organisation = your organisation
letter-place-date = date, or dates
letter-place-hours = hours of the first day
letter-place-doors = when doors open
letter-place-place = place and address
letter-place-city = town
letter-place-contact = your contact address
letter-place-ticket-link = address of the ticket (in the text only)
letter-place-event-link = address of the page (in the text only)
letter-place-code = badge code
letter-place-position = rank on the waiting list
letter-place-deadline = until when the seat is held
letter-place-reason = reason for your decision

## Letters: what somebody gets
letter-shown = What is received
letter-for = Letter for
letter-for-nobody = Back to the sample
letter-for-sample = Somebody made up. Look for a person of the list to see theirs.
letter-find = Name, address or code
letter-find-button = Search
letter-found-nobody = Nobody matches this search.
letter-frame = The letter as it arrives
letter-from = From
letter-to = To
letter-files = Attachments
letter-plain = Plain text version

## Messages: the list
message-list-title = Messages
message-list-lead = Everything that leaves for your guests, and what became of it.
message-search = Name, address or code
message-state = State
message-state-any = All
message-kind-any = All
message-column-to = To
message-column-when = When
message-waiting = Waiting
message-retrying = To be tried again
message-sent = Sent
message-bounced = Not delivered
message-skipped = Not sent
message-next-try = { $form ->
    [one] { $count } failed try, next: { $moment }
   *[other] { $count } failed tries, next: { $moment }
}
message-refused = Not delivered: the address is refused
message-given-up = Not delivered after several tries
message-unreadable = Not delivered: the message cannot be read
message-gone = Not sent: it no longer applied
message-unsubscribed = Not sent: unsubscribed
message-stopped = Not sent: sending was stopped
message-again = Send again
message-again-done = The message is on its way again.
message-bounced-count = { $form ->
    [one] { $count } message was not delivered.
   *[other] { $count } messages were not delivered.
}
message-bounced-see = See which
message-shown = { $form ->
    [one] { $count } message shown
   *[other] { $count } messages shown
}
message-none = No message yet
message-none-text = The first one leaves with the first registration.
message-none-found = No message matches these criteria

## One registration
registration-back = All registrations
registration-who = Who
registration-email = E-mail address
registration-organisation = Organisation
registration-profession = Profession
registration-city = Town
registration-language = Language of messages
registration-code = Badge code
registration-messages = Messages sent
registration-no-messages = Nothing was sent.
registration-bounced = A message did not reach them. Correct the address, or send it again.
registration-unreached = A message did not arrive
registration-address = Correct the address
registration-address-hint = What did not arrive leaves for the new address at once.
registration-address-save = Correct and send again
registration-address-done = The address is corrected. What had not arrived is on its way again.

## Letters: that leave by themselves, or to many
letter-week-before = A week before
letter-week-before-note = To those who have a seat, seven days before.
letter-day-before = The day before
letter-day-before-note = To those who have a seat, the day before.
letter-after = After the event
letter-after-note = The next day, to who came, who did not come, or everybody.
letter-moment = At a chosen moment
letter-moment-note = On the day and at the hour that you set.
letter-mailing = Letter to many
letter-mailing-note = To all the people whom you choose in the list.

## Schedule: when a letter leaves by itself
schedule-list-lead = Scheduled letters stay off until you switch them on. Each leaves once for each registration, to those who are registered at that moment.
schedule-at-once = At once
schedule-column-when = Leaves
schedule-change = Set when it leaves
schedule-title = { $letter }: when it leaves
schedule-text = Change the text
schedule-hint = Hours are those of the place of the event. When the published event changes its date, this moves with it.
schedule-active = Send this letter
schedule-hour = Hour
schedule-moment = Moment
schedule-audience = To whom
schedule-past = This moment is over already.
schedule-off = Off
schedule-leaves = Leaves on { $moment }
schedule-would-leave = Off; would leave on { $moment }
schedule-left = Left on { $moment }
schedule-left-stopped = Left on { $moment }, then stopped
schedule-missed = Did not leave: the server was down at that hour, and the moment was over
audience-confirmed = Everybody who has a seat
audience-came = Who came
audience-absent = Who did not come

## Mailings: letters to many
mailing-list-title = Letters to many
mailing-list-lead = Written once, sent to all the people whom the list shows.
mailing-choose = Choose who receives
mailing-write = Write to these people
mailing-none = No letter to many
mailing-none-text = Filter the list of registrations, then write to whom it shows.
mailing-new = New letter to many
mailing-back = All letters to many
mailing-begin = Save and show
mailing-begun = It is saved. Nothing has left: read it again, then send it.
mailing-languages-hint = French is needed. Who reads a language without a text gets the French one. A language is whole or empty.
mailing-everybody = All registrations
mailing-found = { $form ->
    [0] Nobody matches these criteria.
    [one] { $count } person, not counting who cancelled unless you asked for them.
   *[other] { $count } people, not counting who cancelled unless you asked for them.
}
mailing-unsubscribed = { $form ->
    [one] { $count } of them unsubscribed and gets nothing.
   *[other] { $count } of them unsubscribed and get nothing.
}
mailing-meanwhile = Who registers after you confirm does not get this letter.
mailing-send = Send…
mailing-send-title = { $form ->
    [one] Send to { $count } person?
   *[other] Send to { $count } people?
}
mailing-send-lead = “{ $subject }” leaves at once, a lot after the other. You can stop it: what has left has left.
mailing-send-to = Recipients
mailing-send-button = { $form ->
    [one] Send to { $count } person
   *[other] Send to { $count } people
}
mailing-changed = The number of recipients changed meanwhile: nothing has left. Read it again, then confirm again.
mailing-under-way = It is on its way.
mailing-progress = Progress
mailing-refresh = Refresh
mailing-stop = Stop sending
mailing-stopped-done = Sending is stopped. What had not left does not leave.
mailing-draft = Draft, nothing has left
mailing-sending = Being sent
mailing-done = Sent to everybody
mailing-stopped = Stopped
mailing-people = { $form ->
    [one] { $count } person
   *[other] { $count } people
}
mailing-sent = { $form ->
    [one] { $count } sent
   *[other] { $count } sent
}
mailing-waiting = { $count } waiting
mailing-bounced = { $form ->
    [one] { $count } not delivered
   *[other] { $count } not delivered
}
mailing-skipped = { $form ->
    [one] { $count } not sent (unsubscribed, stopped or no longer applying)
   *[other] { $count } not sent (unsubscribed, stopped or no longer applying)
}

## Unsubscribe: wanting no more letters than the ticket needs
unsubscribe-title = No more letters from us?
unsubscribe-done-title = You are unsubscribed
unsubscribe-what = You will not receive this organisation’s news and letters any more, for any of its events.
unsubscribe-still = What concerns your ticket still arrives: confirmation, a freed seat, cancellation.
unsubscribe-yes = Unsubscribe
unsubscribe-since = Unsubscribed since { $moment }.
unsubscribe-back = Receive the letters again
