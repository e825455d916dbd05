# Guests who are asked to come. Same keys and variables in every language.

## What a guest sees
guest-kicker = Invitation
guest-title = Your invitation
guest-maybe-title = You do not know yet?
guest-no-title = You are not coming?
guest-greeting = Dear
guest-place = Place
guest-other-script-name = Name in the other script
guest-answer-until = Answer at the latest
guest-companions-title = Companions
guest-with-you = With you
guest-brings = { $form ->
    [one] { $count } person may come with you.
   *[other] Up to { $count } people may come with you.
}
guest-form-lead = To come, complete this form: your seat is asked for when you send it.
guest-rather = Would you rather give another answer?
guest-choose = Will you join us?
guest-yes = Yes, I am coming
guest-maybe = I do not know yet
guest-no = No, I am not coming
guest-maybe-do = Answer that I do not know yet
guest-maybe-lead = Tell us so, then answer as soon as you know, by the same link.
guest-maybe-until = Tell us so, then answer by { $day } at the latest, by the same link.
guest-no-lead = Thank you for telling us. You can change your mind by the same link.
guest-no-gives-up = You said that you are coming. If you answer no, your registration and those of your companions are cancelled, and your seats go to the next in line.
guest-no-do = Answer no
guest-no-give-up = Answer no and give up my seat
guest-word = A word for your hosts
guest-answered = Your answer is recorded. Thank you.
guest-said-yes = You answered that you are coming.
guest-said-maybe = You answered that you do not know yet.
guest-said-no = You answered that you are not coming.
guest-help = A question? Write to
guest-over-withdrawn = This invitation is no longer valid. Please accept our apologies; the organisers will gladly answer you.
guest-over-late = The time to answer is over. If you would still like to come, write to us.
guest-over-closed = Registration is closed: no answer can be given here any more.
guest-over-category = This invitation cannot be accepted here any more. Write to us and we will register you.
guest-address-fixed = This invitation is for this address: the ticket is sent there.
guest-address-refused = This invitation is for the address shown here, and for no other. For another one, write to the organisers.

## The list
guest-list-title = Invitations
guest-list-lead = Whom you invite, what has left, and what each answered.
guest-import = Invite a list
guest-new = Invite somebody
guest-kinds = Invitations by standing
guest-all = All
guest-search = Name or address
guest-standing = Standing
guest-standing-any = All
guest-standing-unsent = Not sent
guest-standing-silent = No answer
guest-standing-yes = Yes
guest-standing-maybe = Maybe
guest-standing-no = No
guest-standing-bounced = Not delivered
guest-standing-lapsed = Too late
guest-standing-withdrawn = Withdrawn
guest-order-latest = Latest invitations first
guest-order-earliest = Earliest invitations first
guest-shown = { $form ->
    [one] { $count } invitation shown
   *[other] { $count } invitations shown
}
guest-none = Nobody is invited yet
guest-none-text = Invite one person, or a whole list. Nothing leaves before you send it.
guest-none-found = No invitation meets these criteria
guest-known = Registered already
guest-letters = Send
guest-letters-hint = A reminder goes only to those who received the invitation and answered nothing: not where a message was not delivered, not after the time to answer, not to those who got the invitation or a reminder within 48 hours.
guest-send-all = { $form ->
    [one] Send the invitation that has not left…
   *[other] Send the { $count } invitations that have not left…
}
guest-remind-all = { $form ->
    [one] Remind { $count } person who has not answered…
   *[other] Remind { $count } people who have not answered…
}

## Sending many
guest-send-title = { $form ->
    [one] Send { $count } invitation?
   *[other] Send { $count } invitations?
}
guest-send-lead = Each receives theirs in their language, with its three links. What has left cannot be taken back.
guest-send-button = { $form ->
    [one] Send { $count } invitation
   *[other] Send { $count } invitations
}
guest-remind-title = { $form ->
    [one] Remind { $count } person?
   *[other] Remind { $count } people?
}
guest-remind-lead = The reminder goes only to those who received the invitation and answered nothing.
guest-remind-not = Left alone
guest-remind-left = { $form ->
    [one] { $count } person without an answer who was reminded within 48 hours or whose message is still under way
   *[other] { $count } people without an answer who were reminded within 48 hours or whose messages are still under way
}
guest-remind-button = { $form ->
    [one] Remind { $count } person
   *[other] Remind { $count } people
}

## One invitation
guest-back = All invitations
guest-one = The invitation
guest-new-intro = Nothing leaves yet: you read it once more, then you send it.
guest-add = Save the invitation
guest-edit = Change the invitation
guest-edit-intro = As long as nobody has answered. To another address the invitation is to be sent anew, and the former links open nothing.
guest-save = Save
guest-choose-category = Choose
guest-companions-hint = Empty: as many as the category lets.
guest-answer-by = Answer at the latest
guest-answer-by-hint = That day included. Empty: until registration closes.
guest-answer-by-wrong = Choose a day from today to { $day }, the last day of the event.
guest-answer-by-over = The event is over. Choose a day between today and { $day }, when its badges cease to be valid, or leave this empty.
guest-note = Personal line
guest-note-hint = Added to this guest’s message alone.
guest-address = Address of the registration
guest-locked = For this address only
guest-locked-detail = The registration is made at the invited address, and nobody can come instead.
guest-locked-yes = the invited address only
guest-locked-no = as the guest likes
guest-taken = This person is invited already.
guest-sent-at = Sent on
guest-reminded-at = Reminded on
guest-answered-at = Answered on
guest-withdrawn-at = Withdrawn on
guest-word-given = Their word
guest-registration = Their registration:
guest-bounced = The last message did not reach them. Correct the address, then send again.
guest-known-already = This person is registered already.
guest-known-see = See their registration
guest-send = Send the invitation
guest-send-again = Send again
guest-withdraw = Withdraw the invitation…
guest-withdraw-title = Withdraw this invitation?
guest-withdraw-lead = Its links will say that it is no longer valid. Nothing is sent.
guest-withdraw-whose = Invitation of
guest-withdraw-do = Withdraw the invitation
guest-done-invited = Saved. Nothing has left: read it once more, then send it.
guest-done-sent = The invitation is on its way.
guest-done-all-sent = The invitations are on their way.
guest-done-reminded = The reminders are on their way.
guest-done-withdrawn = The invitation is withdrawn.
guest-done-changed = Their number changed meanwhile: nothing has left. Look again, then confirm anew.
guest-done-refused = The invitation changed meanwhile, or the event is not published or no longer open: nothing was done.

## Elsewhere in the console
letter-invitation = Invitation
letter-invitation-note = When you send an invitation, with its three links to answer.
letter-reminder = Reminder
letter-reminder-note = When you remind those who did not answer their invitation.
letter-place-yes-link = address of the “yes” (in the text only)
letter-place-maybe-link = address of the “maybe” (in the text only)
letter-place-no-link = address of the “no” (in the text only)
letter-place-answer-by = last day to answer
letter-place-companions = number of companions allowed
letter-place-note = personal line of the invitation
registration-invited = By an invitation
registration-invited-see = See the invitation
deed-guest-invited = Guest: invitation prepared
deed-guest-invitation-changed = Guest: invitation changed
deed-guest-invitation-sent = Guest: invitation sent
deed-guest-invitations-sent = Invitations sent
deed-guests-reminded = Guests reminded
deed-guest-invitation-withdrawn = Guest: invitation withdrawn
deed-guest-list-invited = Invitations prepared from a list
import-does-what = What to do with these people
import-register = Register them
import-invite = Invite them: each answers for themselves
import-invite-hint = Nothing leaves: you send the invitations afterwards. Who is registered or invited already is not a second time.
import-invite-more = Settings of the invitations
import-invite-answer-by = Answer at the latest
import-invite-locked = Keep each invitation for its address
import-must-be-a-day = Give a day to come, that of the event at the latest, or leave the date empty.
import-remark-invited = Invited already.
import-done-invited = Invitations prepared: { $count }
import-done-invited-before = Invited before: { $count }
import-to-invitations = See the invitations
