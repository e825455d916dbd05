# Words of who signs in, what they are, and who did what. Same keys and variables in every language.

## Account: one’s own
account-title = My account
account-lead = What this installation knows of you, and the devices where you are signed in.
account-profile = You
account-email = Address
account-email-why = You are recognised by it; it cannot be changed here.
account-name = Name shown
account-name-hint = Your colleagues and the journal know you by this name.
account-name-malformed = Write a name with at least one letter, or leave it empty.
account-locale = Language of mails
account-save = Save
account-saved = Saved.
account-roles = Your roles
account-roles-none = You are on no team yet.
account-role-organisation = The whole organisation
account-sessions = Signed-in devices
account-sessions-why = A device that you do not recognise? Sign it out.
account-session-here = This device
account-session-unknown = Unknown device
account-session-line = { $how }, since { $since }
account-session-seen = Last used { $seen }
account-session-end = Sign out
account-session-end-of = Sign { $device } out
account-sessions-end-others = Sign all others out
account-sessions-ended = The other devices are signed out.
method-link = By a link
method-password = By password
method-passkey = By passkey
method-federated = By the organisation’s sign-in

## Journal: who did what
journal-title = Journal
journal-search = A name, or what changed
journal-deed = Action
journal-deed-any = All
journal-when = When
journal-who = Who
journal-what = What
journal-whom = To what
journal-empty = Nothing meets these criteria
journal-empty-advice = Remove one, or clear them all.
journal-none = Nothing yet
journal-none-text = What your team changes is written here, with who and when.
journal-by-command-line = The server’s command line
journal-by-door = Link for door { $door }
journal-by-link = Organiser link
journal-by-guest = Somebody not signed in
journal-detail = { $field }: { $value }
field-role = role
field-former-role = former role
field-door = door
field-method = by
field-device = device
field-changed = changed
field-number = number
field-source = from
deed-organisation-created = Organisation set up
deed-signed-in = Signed in
deed-session-ended = Device signed out
deed-member-invited = Invitation sent
deed-invitation-ended = Invitation taken back
deed-member-joined = Joined the team
deed-role-changed = Role changed
deed-member-removed = Left the team
deed-door-link-made = Door link made
deed-password-set = Password set
deed-password-removed = Password removed
deed-second-factor-set = Second factor set up
deed-second-factor-removed = Second factor removed
deed-recovery-codes-made = Recovery codes made
deed-recovery-code-used = Recovery code used
deed-passkey-added = Passkey added
deed-passkey-removed = Passkey removed
deed-identity-linked = Account linked to the organisation’s sign-in
deed-identity-unlinked = Account unlinked from the organisation’s sign-in
deed-event-created = Event created
deed-event-copied = Event copied
deed-event-changed = Event changed
deed-event-published = Event published
deed-event-withdrawn = Event back to draft
deed-event-closed = Registration closed
deed-event-reopened = Event reopened
deed-event-archived = Event archived
deed-room-changed = Room saved
deed-room-removed = Room removed
deed-track-changed = Track saved
deed-track-removed = Track removed
deed-session-added = Session added
deed-session-changed = Session changed
deed-session-moved = Session moved
deed-session-removed = Session removed
deed-speaker-added = Speaker added
deed-speaker-changed = Speaker’s page changed
deed-speaker-invited = Speaker asked to fill in their page
deed-speaker-wrote = Speaker’s page proposed by themselves
deed-speaker-approved = Speaker’s page approved
deed-speaker-sent-back = Speaker’s page sent back
deed-speaker-removed = Speaker removed
deed-tier-changed = Partner tier saved
deed-tier-removed = Partner tier removed
deed-partner-added = Partner added
deed-partner-changed = Partner changed
deed-partner-wrote = Partner’s page proposed by its representative
deed-partner-removed = Partner removed
deed-representatives-changed = Representatives changed
deed-registrations-exported = Registrations exported
deed-registration-approved = Registration approved
deed-registration-declined = Registration declined
deed-registration-cancelled = Registration cancelled

## Team
team-title = Team
team-title-event = The event’s team
team-lead = Who works for the whole organisation.
team-lead-event = Who works on this event alone. The organisation’s team has access too.
team-whole = The organisation’s team
team-search = Name or address
team-who = Member
team-role = Role
team-role-choose = Choose a role
team-role-for = Role of { $who }
team-role-of = { $role }: { $who }
team-role-change = Change
team-you = you
team-remove = Remove
team-remove-title = Remove { $name }?
team-remove-lead = { $name } will no longer have the role “{ $role }” here, from now on and on all devices. What was done stays in the journal. You can send a new invitation later.
team-count = { $form ->
    [one] { $count } member
   *[other] { $count } members
}
team-empty = Nobody yet
team-empty-text = Invite a first person: they get a mail and choose to accept.
team-empty-filtered = Nobody meets this search
team-invite = Invite
team-invite-how = A link leaves by mail. It lasts seven days and works once.
team-invite-send = Send the invitation
team-language = Language of the mail
team-email-taken = This person has a role here already. Change it in the list.
team-invitations = Open invitations
team-invitation-until = Accept before { $moment }
team-invitation-end = Take back
team-done-invited = The invitation is on its way.
team-done-ended = The invitation is taken back: its link is worth nothing.
team-done-changed = The role is changed, from now on.
team-done-removed = This person is no longer on the team.
team-last-owner = There must be at least one owner: appoint another first.
door-links-title = Door links
door-links-lead = A link opens a door of this event to whoever gets it, without an account. It works once.
door-links-door = Door
door-links-make = Make a link
door-links-made = Hand this link to whoever will hold this door. It is not shown again, and works once before { $moment }.
door-links-link = Link
door-links-none = This event has no door
door-links-none-text = Add one in the event’s details.
invitation-title = Join the team
invitation-lead = You are asked to work with this organisation.
invitation-lead-event = You are asked to work on this event.
invitation-by = Invited by
invitation-as = As
invitation-accept = Accept
invitation-note = Nothing to do if you do not want to accept: the invitation ends by itself.
signin-joined = Done: the role is yours. Sign in as you always do.

## Password: the other way in
signin-by-password = Sign in with a password
signin-other-ways = Other ways to sign in
signin-or = without a key on this device
signin-wait = { $form ->
    [one] Too many tries. Wait a minute, then try again.
   *[other] Too many tries. Wait { $minutes } minutes, then try again.
}
password-lead = Password, then the code of your app. No phone at hand? A recovery code takes its place.
password-wrong = The address, the password or the code is not right.
password-title = Password
password-explained = With a passkey or a link by mail you need none. It is always used with a second factor.
password-set = Choose a password
password-change = Change your password
password-current = Present password
password-current-wrong = This is not the present password.
password-new = New password
password-hint = At least { $min } characters. Four or five unrelated words make a good password.
password-too-short = At least { $min } characters are needed.
password-too-long = No more than { $max } characters.
password-guessable = This password can be guessed: it holds your name, the organisation’s or a known sequence. Choose unrelated words.
password-remove = Remove the password
password-remove-text = The second factor and the recovery codes go with it. You will sign in by passkey or by link.
password-done = The password is changed. Your other devices are signed out.
password-removed-done = The password is removed.
factor-title = Second factor
factor-lead = An authenticator app gives a code that changes every thirty seconds.
factor-qr = QR code to read with the app
factor-typed = Or type this key:
factor-first-code = The code that the app shows
factor-code = Code of the app
factor-code-hint = Six figures, or a recovery code.
factor-confirm = Confirm
factor-wrong = This code is not right, or was used already. Wait for the next.
factor-set-up = Set up
factor-off = Without a second factor the password opens nothing.
factor-on = It is set up. Recovery codes left: { $codes }
codes-title = Recovery codes
codes-lead = Each takes the place of the app’s code once. They are not shown again: print them or write them down, and keep them away from your device.
codes-renew = Make new recovery codes
codes-make = Make new codes
codes-print = Print
codes-kept = I have kept them
account-sign-in = Signing in
account-sign-in-text = Password and second factor
error-too-many = Too many tries
error-too-many-detail = Wait a few minutes, then try again. Nothing is lost.

## Set-up: the first organisation
setup-title = First set-up
setup-lead = Name the organisation and its first owner. This page works once.
setup-organisation = The organisation
setup-name = Full name
setup-short-name = Short name
setup-short-name-hint = What tells it from its sisters, often the town.
setup-slug = Part of the address
setup-slug-hint = Lower-case letters, figures and hyphens: maroc-lyon
setup-slug-malformed = Only lower-case letters without accents, figures and hyphens, two signs at least.
setup-slug-taken = This address is taken.
setup-owner = The owner
setup-owner-text = This person is signed in at once, and can invite the others.
setup-create = Set the organisation up
setup-done = The set-up is done

## Passkeys
passkey-use = Use my passkey
passkey-failed = The key was not accepted, or the request was cancelled. Try again, or choose another way.
passkey-title = Passkeys
passkey-text = You sign in as you unlock your device: finger, face or code. Nothing to remember.
passkey-name = Name of this key
passkey-add = Add a passkey
passkey-since = Added { $moment }
passkey-used = Used { $moment }
passkey-unnamed = Unnamed key
passkey-done = The passkey is added.
passkey-removed-done = The passkey is removed: it opens nothing any more.

## The organisation's own sign-in
federated-use = Sign in with { $name }
federated-or = or by e-mail
federated-title = The organisation’s sign-in
federated-remove = Unlink
federated-remove-title = Unlink this sign-in
federated-remove-lead = It will no longer be linked to your account. If you use it again with the same verified address, it will be once more.
federated-removed-done = The organisation’s sign-in is no longer linked to your account.
federated-back = Back to signing in
federated-unfinished-title = Signing in came to nothing
federated-unfinished-text = The request was cancelled, took too long, or was used already. Nothing was opened.
federated-unfinished-advice = Start again from the sign-in page, in this same browser.
federated-unknown-title = This sign-in opens nothing here
federated-unknown-text = { $name } knows you, but nothing here is meant for this identity, or its address is not verified.
federated-unknown-advice = Sign in another way, or ask whoever told you of this page for an invitation.
federated-down-title = The sign-in service does not answer
federated-down-text = { $name } cannot be reached at the moment.
federated-down-advice = Wait a little, or sign in another way: all of them work.
signin-proof = To change how you sign in, sign in again: the last time was more than a quarter of an hour ago.
passkey-remove-title = Remove this passkey
passkey-remove-lead = It will open nothing any more. The link by e-mail and your other ways to sign in remain.

## Who holds a door through a link
door-links-held-title = Doors held through a link
door-links-held = { $device }, since { $since }, seen { $seen }
door-links-end = Take away
door-links-unused-title = Links that nobody used
door-links-end-unused = Cancel these links
deed-door-links-ended = took door links away
door-links-unused =
    { $form ->
        [one] { $count } link, good until { $moment }
       *[other] { $count } links, good until { $moment } at most
    }
