# Words that pages, mails and documents share. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

locale-name = Français

category-guest-of-honour = Invité d’honneur
category-delegation = Délégation
category-speaker = Intervenant
category-partner = Partenaire
category-press = Presse
category-member = Membre
category-attendee = Participant
category-staff = Organisation

standing-requested = À approuver
standing-expected = Attendu
standing-inside = Entré
standing-waiting = Liste d’attente
standing-offered = Place proposée
standing-cancelled = Annulé
standing-declined = Refusé
standing-lapsed = Proposition expirée

spoken-fr = français
spoken-ar = arabe
spoken-zgh = amazighe
spoken-en = anglais
spoken-es = espagnol

session-opening = Ouverture
session-keynote = Conférence
session-panel = Table ronde
session-workshop = Atelier
session-networking = Rencontres
session-pause = Pause
session-meal = Repas

role-speaker = Intervention
role-moderator = Modération
role-host = Accueil
role-guest-of-honour = Invité d’honneur

# « 18 h 00 – 21 h 00 »
time-range = { $from } – { $to }
day-range = Du { $from } au { $to }
# « 25 juin 2025 à 18 h 42 »
day-and-time = { $day } à { $time }
universal-time = { $moment } (UTC)

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

# What the door answers: one word, a fact, and what to do next.
checkin-title-admitted = Admis
checkin-title-already-inside = À vérifier
checkin-title-refused = Refusé
checkin-detail-admitted = Entrée enregistrée
checkin-detail-admitted-with-honours = Faites patienter ici : le protocole vient.
checkin-detail-received-by = Faites patienter ici : prévenez { $escort }.
checkin-rank = Rang : { $rank }
checkin-place = Place réservée : { $place }
checkin-detail-already-inside = Déjà en salle depuis { $time }, porte { $door }
checkin-detail-waiting = Sur la liste d’attente, sans place pour l’instant
checkin-detail-cancelled = Inscription annulée
checkin-detail-replaced = Ce badge a été remplacé
checkin-detail-expired = La date de ce badge est passée
checkin-detail-other-event = Badge d’un autre événement
checkin-detail-unknown = Aucune inscription ne porte ce code
checkin-detail-forged = Signature fausse : ce badge ne vient pas de nous
checkin-detail-unreadable = Ce n’est pas un code de badge
checkin-advice-already-inside = Comparez le nom à une pièce d’identité. Même personne : laissez passer. Sinon, appelez un responsable.
checkin-advice-waiting = Faites patienter sur le côté : un responsable dira si une place se libère.
checkin-advice-cancelled = Orientez vers l’accueil : on peut s’y réinscrire s’il reste des places.
checkin-advice-replaced = Demandez le nouveau billet : il est dans les courriels de l’invité. Sinon, cherchez le nom et comparez à une pièce d’identité.
checkin-advice-expired = Cherchez le nom : il a peut-être une inscription pour ce soir.
checkin-advice-other-event = Demandez le billet de ce soir, ou cherchez le nom.
checkin-advice-unknown = Relisez le code signe par signe, ou cherchez le nom.
checkin-advice-forged = N’admettez personne sur ce badge. Cherchez le nom et appelez un responsable.
checkin-advice-unreadable = Présentez le code de nouveau, tapez-le, ou cherchez le nom.

## Roles
member-owner = Responsable
member-organiser = Organisateur
member-door-supervisor = Chef d’accueil
member-door-staff = Accueil à la porte
member-reader = Lecture seule
member-partner-representative = Représentant d’un partenaire
member-speaker = Intervenant

# What is wrong with a cell of a guest list, and what to do.
import-fault-no-name = Aucun nom. Écrivez le prénom et le nom.
import-fault-half-name = Il manque le prénom ou le nom. Écrivez les deux.
import-fault-not-a-name = Ce n’est pas un nom. Écrivez-le en lettres.
import-fault-no-email = Aucune adresse électronique. Écrivez-en une, ou choisissez une adresse commune.
import-fault-not-an-email = Ce n’est pas une adresse électronique complète. Corrigez-la.
import-fault-unknown-category = Catégorie inconnue. Dites ce que ce mot veut dire, ou corrigez-le.
import-fault-unknown-rank = Ce rang n’est pas dans la table de l’événement. Ajoutez-le sous « Protocole », ou corrigez la cellule.
import-fault-too-long = Plus de { $max } caractères. Raccourcissez.
import-fault-forbidden = Caractères invisibles. Retapez ce texte.
import-file-row = Ligne
import-file-reason = Motif

# Where somebody sits. A table whose own name starts with the word is called by that alone.
table-named = Table { $table }
seat-named = Siège { $seat }

# What is wrong with a layout of badges, in the console and over the API.
layouts-file-large = Le fichier dépasse { $max } Ko.
layouts-file-newer = Le fichier vient d’une version plus récente du logiciel. Mettez ce serveur à jour, puis réessayez.
layouts-file-malformed = Ce fichier n’est pas un modèle. À corriger, à l’endroit « { $path } » : { $reason }
layout-fault-empty = Il manque quelque chose ici.
layout-fault-too-long = { $max } caractères au plus.
layout-fault-too-many = { $max } au plus.
layout-fault-too-few = Au moins { $least }.
layout-fault-too-small = Au moins { $least } mm.
layout-fault-too-large = Au plus { $most } mm.
layout-fault-out-of-page = Dépasse le bord du badge. Réduisez ou déplacez.
layout-fault-qr-too-small = Le code ne pourrait pas être lu : au moins { $least } mm de côté.
layout-fault-floor-above-size = La taille minimale dépasse la taille.
layout-fault-unknown-question = L’événement ne pose pas la question « { $question } ». Choisissez un autre champ.
layout-fault-file-question = On répond à « { $question } » par un fichier, qui ne s’imprime pas.
layout-fault-no-country-question = L’événement ne demande le pays à personne.
layout-fault-unknown-picture = L’événement n’a pas cette image. Choisissez-en une autre.
layout-fault-portrait-picture = C’est le portrait d’une personne : il n’a pas sa place sur les badges.
layout-fault-unknown-language = Les badges ne s’impriment pas dans cette langue ({ $language }).
layout-fault-face-lacks = Cette police n’a pas « { $letter } ». Choisissez-en une autre.
layout-fault-twice-the-id = Un autre élément de la face porte ce nom.
layout-fault-folded-sheet = Les badges d’une feuille A4 ne se plient pas.
layout-fault-nameless = Rien ne dit de qui est le badge. Il faut un nom, le code du badge ou le code QR.
layout-fault-invisible = Un caractère invisible s’est glissé ici. Effacez et tapez de nouveau.
