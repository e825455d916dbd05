# Words that pages, mails and documents share. Same keys and variables in every language.

locale-name = English

category-guest-of-honour = Guest of honour
category-delegation = Delegation
category-speaker = Speaker
category-partner = Partner
category-press = Press
category-member = Member
category-attendee = Attendee
category-staff = Staff

standing-requested = To approve
standing-expected = Expected
standing-inside = Inside
standing-waiting = Waiting list
standing-offered = Seat offered
standing-cancelled = Cancelled
standing-declined = Declined
standing-lapsed = Offer lapsed

spoken-fr = French
spoken-ar = Arabic
spoken-zgh = Amazigh
spoken-en = English
spoken-es = Spanish

session-opening = Opening
session-keynote = Keynote
session-panel = Panel
session-workshop = Workshop
session-networking = Networking
session-pause = Break
session-meal = Meal

role-speaker = Speaking
role-moderator = Moderating
role-host = Hosting
role-guest-of-honour = Guest of honour

# "18:00–21:00"
time-range = { $from }–{ $to }
day-range = { $from } to { $to }
# "25 June 2025 at 18:42"
day-and-time = { $day } at { $time }
universal-time = { $moment } (UTC)

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-and-minutes = { $hours } h { $minutes } min

# What the door answers: one word, a fact, and what to do next.
checkin-title-admitted = Admitted
checkin-title-already-inside = Check first
checkin-title-refused = Refused
checkin-detail-admitted = Entry recorded
checkin-detail-admitted-with-honours = Ask them to wait here: protocol is on the way.
checkin-detail-received-by = Ask them to wait here: tell { $escort }.
checkin-rank = Rank: { $rank }
checkin-place = Reserved place: { $place }
checkin-detail-already-inside = Already in since { $time } at door { $door }
checkin-detail-waiting = On the waiting list, without a seat for now
checkin-detail-cancelled = Registration cancelled
checkin-detail-replaced = This badge was replaced
checkin-detail-expired = This badge is past its date
checkin-detail-other-event = Badge of another event
checkin-detail-unknown = No registration has this code
checkin-detail-forged = False signature: this badge is not one of ours
checkin-detail-unreadable = Not a badge code
checkin-advice-already-inside = Compare the name with an identity document. Same person: let them through. Otherwise, call a supervisor.
checkin-advice-waiting = Ask them to wait to one side: a supervisor will say if a seat comes free.
checkin-advice-cancelled = Send them to the welcome desk: they can register again if seats are left.
checkin-advice-replaced = Ask for the new ticket: it is in the guest’s e-mail. Otherwise search for the name and compare it with an identity document.
checkin-advice-expired = Search for the name: there may be a registration for tonight.
checkin-advice-other-event = Ask for tonight’s ticket, or search for the name.
checkin-advice-unknown = Read the code again sign by sign, or search for the name.
checkin-advice-forged = Admit nobody on this badge. Search for the name and call a supervisor.
checkin-advice-unreadable = Present the code again, type it, or search for the name.

## Roles
member-owner = Owner
member-organiser = Organiser
member-door-supervisor = Door supervisor
member-door-staff = Door staff
member-reader = Read only
member-partner-representative = Partner representative
member-speaker = Speaker

# What is wrong with a cell of a guest list, and what to do.
import-fault-no-name = No name. Write the first and the family name.
import-fault-half-name = The first or the family name is missing. Write both.
import-fault-not-a-name = This is not a name. Write it in letters.
import-fault-no-email = No e-mail address. Write one, or choose a shared address.
import-fault-not-an-email = Not a complete e-mail address. Put it right.
import-fault-unknown-category = Unknown category. Say what the word means, or correct it.
import-fault-unknown-rank = This rank is not in the event’s table. Add it under “Protocol”, or correct the cell.
import-fault-too-long = More than { $max } characters. Make it shorter.
import-fault-forbidden = Invisible characters. Type this text again.
import-file-row = Row
import-file-reason = Reason

# Where somebody sits. A table whose own name starts with the word is called by that alone.
table-named = Table { $table }
seat-named = Seat { $seat }

# What is wrong with a layout of badges, in the console and over the API.
layouts-file-large = The file is larger than { $max } KB.
layouts-file-newer = The file comes from a later version of the program. Update this server, then try again.
layouts-file-malformed = This file is no layout. To be mended at “{ $path }”: { $reason }
layout-fault-empty = Something is missing here.
layout-fault-too-long = { $max } characters at most.
layout-fault-too-many = { $max } at most.
layout-fault-too-few = At least { $least }.
layout-fault-too-small = At least { $least } mm.
layout-fault-too-large = At most { $most } mm.
layout-fault-out-of-page = Reaches beyond the badge. Make it smaller or move it.
layout-fault-qr-too-small = The code could not be read: at least { $least } mm a side.
layout-fault-floor-above-size = The least size is above the size.
layout-fault-unknown-question = The event does not ask “{ $question }”. Choose another field.
layout-fault-file-question = “{ $question }” is answered with a file, which is not printed.
layout-fault-no-country-question = The event asks nobody for a country.
layout-fault-unknown-picture = The event has no such picture. Choose another.
layout-fault-portrait-picture = This is somebody’s portrait: it has no place on badges.
layout-fault-unknown-language = Badges are not printed in this language ({ $language }).
layout-fault-face-lacks = These letters have no “{ $letter }”. Choose others.
layout-fault-twice-the-id = Another element of the side has this name.
layout-fault-folded-sheet = Badges of an A4 sheet are not folded.
layout-fault-nameless = Nothing says whose badge it is. It needs a name, the badge’s code or the QR code.
layout-fault-invisible = An invisible character slipped in here. Delete it and type again.
