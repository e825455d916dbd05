# Words that pages, mails and documents share. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

locale-name = Français

category-guest-of-honour = Invité d’honneur
category-speaker = Intervenant
category-partner = Partenaire
category-press = Presse
category-attendee = Participant
category-staff = Organisation

standing-expected = Attendu
standing-inside = Entré
standing-waiting = Liste d’attente
standing-cancelled = Annulé

spoken-fr = français
spoken-ar = arabe
spoken-zgh = amazighe
spoken-en = anglais
spoken-es = espagnol

session-opening = Ouverture
session-keynote = Conférence
session-panel = Table ronde
session-networking = Rencontres
session-pause = Pause

role-speaker = Intervention
role-moderator = Modération
role-host = Accueil

# « 18 h 00 – 21 h 00 »
time-range = { $from } – { $to }
# « 25 juin 2025 à 18 h 42 »
day-and-time = { $day } à { $time }

duration-minutes = { $minutes } min
duration-hours = { $hours } h
# « 1 h 05 »: French writes the minutes after the hour with two digits.
duration-hours-and-minutes =
    { $hours } h { $minutes ->
        [1] 01
        [2] 02
        [3] 03
        [4] 04
        [5] 05
        [6] 06
        [7] 07
        [8] 08
        [9] 09
       *[other] { $minutes }
    }
