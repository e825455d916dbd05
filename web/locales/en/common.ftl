# Words that pages, mails and documents share. Same keys and variables in every language.

locale-name = English

category-guest-of-honour = Guest of honour
category-speaker = Speaker
category-partner = Partner
category-press = Press
category-attendee = Attendee
category-staff = Staff

standing-expected = Expected
standing-inside = Inside
standing-waiting = Waiting list
standing-cancelled = Cancelled

spoken-fr = French
spoken-ar = Arabic
spoken-zgh = Amazigh
spoken-en = English
spoken-es = Spanish

session-opening = Opening
session-keynote = Keynote
session-panel = Panel
session-networking = Networking
session-pause = Break

role-speaker = Speaking
role-moderator = Moderating
role-host = Hosting

# "18:00–21:00"
time-range = { $from }–{ $to }
# "25 June 2025 at 18:42"
day-and-time = { $day } at { $time }

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-and-minutes = { $hours } h { $minutes } min
