# Words of the mails. Same keys and variables in every language.

# "Lyon, 25 June 2025"
event-in-brief = { $city }, { $day }

subject-confirmed = Your seat is booked: { $event }
subject-waiting = Waiting list: { $event }
subject-promoted = A seat is now yours: { $event }
subject-cancelled = Registration cancelled: { $event }
subject-ticket-again = Your ticket: { $event }
subject-badge-replaced = Your new badge: { $event }
subject-sign-in = Your sign-in link

title-confirmed = Your seat is booked
title-waiting = You are on the waiting list
title-promoted = A seat became free, and it is yours
title-cancelled = Your registration is cancelled
title-ticket-again = Here is your ticket
title-badge-replaced = Your badge was replaced
title-sign-in = Your sign-in link

greeting = Dear { $name },

lead-confirmed = We look forward to welcoming you. At the entrance, show the QR code on your ticket: it can be read even without a network.
lead-waiting = All seats are taken for now. As soon as one becomes free and it is your turn, it is given to you and we write to you at once.
lead-promoted = You were on the waiting list: a seat has just been given to you, and there is nothing to confirm. At the entrance, show the QR code on your ticket.
lead-cancelled = Your registration is no longer valid and its badge no longer opens the door. If you change your mind, register again on the event’s page.
lead-ticket-again = You already had a registration in your name, so we did not make another. Here is the ticket that goes with it.
lead-badge-replaced = Here is the new one. The old one, printed or kept on a phone, is refused at the door, without a network too. If you did not ask for this, write to us.
lead-sign-in = Open this link on the device that you want to work on. It works once, for a few minutes.

waiting-position = Your place in the queue: { $position }.
attached = Your badge is attached, to print or to show on your phone, along with the date for your calendar.

action-ticket = Open my ticket
action-event = See the event
action-sign-in = Sign in

# "Date: Wednesday 25 June 2025", in the plain text part
fact-line = { $label }: { $value }
fact-date = Date
fact-hours = Time
fact-first-hours = First day
# "18:45–21:30, doors open at 18:00"
fact-hours-value = { $range }, doors open at { $doors }
fact-place = Place
fact-code = Badge code

note-give-back = Can’t come after all? Cancel from your ticket and the seat goes to the next person.
note-give-back-waiting = No longer want to wait? Cancel from your ticket.
note-personal = This link is personal: whoever has it can open your ticket and cancel it.
note-contact = Any questions? Reply to this message or write to { $contact }.
note-sign-in = If you did not ask for this, ignore this message: nobody gets in without the link.
footer-registration = You receive this message because you registered.
footer-sign-in = You receive this message because a sign-in link was requested for your address.

subject-invitation = Invitation to join the team: { $organisation }
title-invitation = Join the team
lead-invitation = You are asked to work with this organisation. Accept, and your access opens at once.
lead-invitation-event = You are asked to work on this event. Accept, and your access opens at once.
action-invitation = See the invitation
fact-role = Your role
fact-invited-by = Invited by
fact-usable-until = Accept before
note-invitation = This invitation is for you alone and works once. If it means nothing to you, ignore it: nothing will be created.
footer-invitation = You receive this message because a member of the team gave your address.

subject-programme = The programme has changed: { $event }
title-programme = Sessions that you chose have changed
lead-programme = A new programme has just been published. Here is what changes among the sessions that you chose.
news-when = { $day }, { $hours }
news-no-room = no room
news-moved = New time: { $now }. It was: { $before }.
news-room = New room: { $now }. It was: { $before }.
news-removed = No longer takes place. It was planned: { $before }.
note-programme = Your selection is kept as it is. You can change it from your ticket.
footer-programme = You receive this message because you chose these sessions.

subject-received = Request received: { $event }
subject-declined = Answer to your request: { $event }
subject-offered = A seat is held for you, please confirm: { $event }
subject-offer-lapsed = The offered seat is no longer held: { $event }
title-received = We have your request
title-declined = We cannot welcome you
title-offered = A seat came free: take it
title-offer-lapsed = The time is over
lead-received = The organisers are looking at it and will answer by e-mail. This message is not a confirmation yet.
lead-declined = The organisers could not accept your request to register.
lead-offered = You were on the waiting list: a seat is held for you. Confirm it from your ticket, or it goes to the next in line.
lead-offer-lapsed = The seat that was held for you was not confirmed in time and went to the next in line. You may register again.
offer-deadline = To confirm before { $deadline }.
action-offer = Confirm my seat
# Somebody made up, for looking at a letter before it is sent.
sample-given-name = Nadia
sample-family-name = Sample

subject-manage = Change your registration: { $event }
title-manage = Change your registration
lead-manage = Open this link to change your answers, what you agreed to, whom you bring along or who comes in your place. It works once, within 15 minutes.
action-manage = Change my registration
note-manage = If you did not ask for this, ignore it: without this link nothing changes.
footer-manage = You receive this message because a link to change your registration was asked for from your ticket.
# Scheduled letters: a week before, the day before, after, and at a chosen moment.
subject-week-before = In a week: { $event }
subject-day-before = Tomorrow: { $event }
subject-after = Thank you: { $event }
subject-moment = News: { $event }
title-week-before = One week to go
title-day-before = It is tomorrow
title-after = Thank you for coming
title-moment = News of the event
lead-week-before = We look forward to seeing you in a week. Your ticket is at hand: keep it on your phone or print it. Can’t come after all? Cancel from your ticket, somebody may be waiting for your seat.
lead-day-before = We look forward to seeing you tomorrow, { $date }, from { $doors }. At the entrance, show the QR code on your ticket.
lead-after = Your presence mattered. We hope to see you again soon.
lead-moment = Everything worth knowing is on the event’s page: { $link }
action-unsubscribe = Receive these letters no more

# Invitations to an event, with their three answers.
subject-guest-invitation = Invitation: { $event }
subject-guest-reminder = We await your answer: { $event }
title-guest-invitation = We have the pleasure of inviting you
title-guest-reminder = Will you join us?
lead-guest-invitation = Your presence would honour us. The buttons below open your answer, which the same link lets you change afterwards.
lead-guest-reminder = We sent you an invitation and do not have your answer yet. A word is enough, even to say that you do not know yet.
guest-companions = People who may come with you: { $companions }.
guest-answer-by = Please answer by { $day } at the latest.
action-guest-yes = Yes, I am coming
action-guest-maybe = I do not know yet
action-guest-no = No, I am not coming
fact-answer-by = Answer at the latest
note-guest-invitation = These links are personal: whoever has them can answer in your name.
footer-guest-invitation = You receive this message because the organisers invite you.
sample-note = It would be a pleasure to see you again after our meeting in Rabat.
