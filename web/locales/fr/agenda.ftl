# Words of the programme, for organisers and for everybody, in fr. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

## Programme: the grid
agenda-title = Programme
agenda-add = Ajouter une séance
agenda-edit = Modifier la séance
agenda-delete = Supprimer
agenda-see = Voir
agenda-days = Jours
agenda-any = Tout
agenda-track = Parcours
agenda-room = Salle
agenda-language = Langue
agenda-no-room = Sans salle
agenda-no-track = Aucun parcours
agenda-none = Rien n’est prévu ce jour-là.
agenda-none-filtered = Aucune séance de ce jour ne correspond aux filtres.
agenda-empty = Le programme est vide
agenda-empty-text = Commencez par les salles, ou ajoutez tout de suite une première séance.
agenda-team-only = Équipe seulement
agenda-public = Tout le monde
agenda-clashing = En conflit
agenda-in-common = { $length } en commun
agenda-room-capacity =
    { $form ->
        [one] { $count } place
       *[other] { $count } places
    }
agenda-keys = Flèches : déplacer de 5 minutes ou de salle. Maj et flèches : changer la durée. Entrée : enregistrer. Échap : annuler.

## Clashes
agenda-clashes-block =
    { $form ->
        [one] Un conflit empêche de publier
       *[other] { $count } conflits empêchent de publier
    }
agenda-clashes-note =
    { $form ->
        [one] Un point à vérifier
       *[other] { $count } points à vérifier
    }
agenda-clash-no-length = « { $title } » finit avant de commencer.
agenda-clash-outside = « { $title } » est en dehors des heures de l’événement.
agenda-clash-room = Deux séances occupent « { $room } » ({ $hours }) : « { $first } » et « { $second } ».
agenda-clash-person = { $name } est attendu à deux endroits ({ $hours }) : « { $first } » et « { $second } ».
agenda-clash-small =
    { $form ->
        [one] « { $title } » a plus d’inscriptions possibles que « { $room } » n’a de places ({ $capacity }).
       *[other] « { $title } » a plus d’inscriptions possibles que « { $room } » n’a de places ({ $capacity }).
    }
agenda-clash-interpretation = « { $title } » n’est ni tenue ni interprétée en : { $languages }.
agenda-field-no-length = La fin doit venir après le début.
agenda-field-outside = En dehors des heures de l’événement.
agenda-field-overlap = Empiète de { $length } sur « { $other } ».
agenda-field-small =
    { $form ->
        [one] Cette salle n’a qu’une place.
       *[other] Cette salle n’a que { $capacity } places.
    }

## Clashes: ways out
agenda-solve = Résoudre
agenda-fix-end = Finir « { $title } » à { $time }
agenda-fix-shift = Décaler la suite de { $length }
agenda-fix-move = Passer « { $title } » dans « { $room } »
agenda-cost-shorter = Perd { $length }.
agenda-cost-moved =
    { $form ->
        [one] Déplace une séance.
       *[other] Déplace { $count } séances.
    }
agenda-cost-told =
    { $form ->
        [one] Une personne qui l’avait choisie sera prévenue.
       *[other] { $count } personnes qui les avaient choisies seront prévenues.
    }
agenda-cost-late = La fin dépasserait celle de l’événement.
agenda-done-saved = Enregistré.
agenda-done-deleted = La séance est supprimée.
agenda-done-fixed = Le conflit est résolu.
agenda-done-outdated = Quelqu’un a modifié le programme entre-temps : rien n’a changé. Voici où il en est.

## Session: its form
agenda-group-what = La séance
agenda-group-when = Quand et où
agenda-group-who = Qui
agenda-group-access = Qui peut venir
agenda-kind = Genre
agenda-session-title = Titre
agenda-about = De quoi il s’agit
agenda-starts = Début
agenda-ends = Fin
agenda-languages = Langues
agenda-interpretation = Interprétation vers
agenda-interpretation-hint = Les langues dans lesquelles on peut suivre la séance au casque.
agenda-person = Personne { $number }
agenda-person-role = Rôle de la personne { $number }
agenda-nobody = Personne
agenda-visibility = Visible pour
agenda-seats = Places sur inscription
agenda-seats-hint = Laissez vide si chacun vient librement. Ce nombre vaut tout de suite, sans publier.
agenda-fact-languages = Langues : { $languages }
agenda-fact-interpretation = Interprétation : { $languages }
agenda-fact-seats = { $taken } inscrits sur { $seats } places
agenda-fact-chosen =
    { $form ->
        [one] Choisie par une personne
       *[other] Choisie par { $count } personnes
    }
agenda-delete-lead = La séance « { $title } » disparaîtra du programme. Le public la voit jusqu’à la prochaine publication.
agenda-delete-do = Supprimer pour de bon
agenda-goes-choices =
    { $form ->
        [one] le choix d’une personne, qui sera prévenue à la publication
       *[other] les choix de { $count } personnes, qui seront prévenues à la publication
    }
agenda-goes-seats =
    { $form ->
        [one] une place prise
       *[other] { $count } places prises
    }

## Rooms and tracks
agenda-rooms = Salles
agenda-tracks = Parcours
agenda-back = Revenir au programme
agenda-name = Nom
agenda-capacity = Nombre de places
agenda-colour = Couleur
agenda-room-note = Note pour l’équipe
agenda-room-note-hint = Par exemple : cabine d’interprétation, tables 1 à 12. Le public ne la voit pas.
agenda-room-add = Ajouter une salle
agenda-room-edit = Modifier la salle
agenda-track-add = Ajouter un parcours
agenda-track-edit = Modifier le parcours
agenda-rooms-empty = Aucune salle
agenda-rooms-empty-text = Ajoutez une salle ci-dessous, avec son nombre de places si vous le connaissez.
agenda-tracks-empty = Aucun parcours
agenda-tracks-empty-text = Un parcours relie des séances sur un même sujet. Un petit événement peut s’en passer.
agenda-sessions =
    { $form ->
        [one] { $count } séance
       *[other] { $count } séances
    }
agenda-left-without = Ces séances restent, sans cette indication :
agenda-room-delete = La salle « { $name } » disparaîtra. Ses séances restent, sans salle.
agenda-track-delete = Le parcours « { $name } » disparaîtra. Ses séances restent, sans parcours.
agenda-colour-petrol = Pétrole
agenda-colour-brick = Brique
agenda-colour-olive = Olive
agenda-colour-indigo = Indigo
agenda-colour-plum = Prune
agenda-colour-bronze = Bronze
agenda-colour-pine = Sapin
agenda-colour-slate = Ardoise

## Run of the evening
run-title = Conduite
run-now = En ce moment
run-next = Ensuite
run-between = Rien en ce moment
run-over = Le programme est terminé.
run-none = Le programme est vide.
run-left = Reste
run-until = Dans
run-minutes = { $minutes } min
run-all = Tout le déroulé
run-back = Console
run-as-of = À { $time }
run-offline = Cette page continue sans connexion tant qu’elle reste ouverte.
run-kept = Elle est aussi gardée sur cet appareil : elle s’ouvre de nouveau sans connexion.

## Public programme
programme-title = Programme : { $theme }
programme-heading = Programme
programme-days = Par jour
programme-tracks = Par parcours
programme-languages = Par langue
programme-all = Tout
programme-mine = Ma sélection
programme-choose = Choisir
programme-chosen = Choisie
programme-choose-one = Choisir « { $title } »
programme-drop-one = Retirer « { $title } »
programme-empty = Le programme n’est pas encore annoncé.
programme-none = Aucune séance ne correspond. Enlevez un filtre.
programme-mine-empty = Vous n’avez encore rien choisi. Choisissez des séances dans le programme : votre choix vous suit à l’inscription.
programme-mine-note = Gardé sur cet appareil seulement, puis sur votre billet quand vous vous inscrivez.
programme-changes = Ce qui a changé
programme-changes-none = Rien n’a changé depuis la première publication.
programme-published = Publié le { $moment }
programme-seats-left =
    { $form ->
        [one] Sur inscription : une place libre sur { $seats }
       *[other] Sur inscription : { $left } places libres sur { $seats }
    }
programme-full = Complet
programme-sign-up = Sur inscription
programme-change-added = Nouvelle séance
programme-change-removed = N’a plus lieu
programme-change-moved = Déplacée : c’était { $hours }
programme-change-room = Autre salle : c’était { $room }
programme-change-named = Autre titre : c’était « { $title } »
programme-intro = Choisissez vos séances sans compte : elles vous suivent jusqu’au billet. Les heures sont celles du lieu.
programme-filters = Filtrer par parcours ou par langue
programme-drop = Retirer
programme-calendar = Ma sélection dans mon agenda
programme-whole = Tout le programme
programme-changes-title = Ce qui a changé : { $theme }
programme-changes-intro = Les versions publiées du programme, la plus récente d’abord.
programme-changes-older = Changements plus anciens
programme-change-joined = Y prend part : { $names }
programme-change-left = N’y prend plus part : { $names }
session-title = { $title } – { $theme }
session-day-hours = { $day }, { $hours }
session-room = Salle
session-track = Parcours
session-languages = Langues
session-interpretation = Interprétation
session-places = Places
session-sign-up-note = La place se réserve à l’inscription, ou depuis votre billet.
session-people = Avec
session-previous = Séance précédente
session-next = Séance suivante
session-gone = Cette séance n’a plus lieu
session-gone-detail = Elle a été retirée du programme depuis que ce lien vous a été donné. Le programme dit ce qui la remplace.
session-unknown = Cette séance n’existe pas
session-unknown-detail = L’adresse est peut-être incomplète. Partez du programme.

## Ticket: my sessions
ticket-sessions = Mes séances
ticket-sessions-none = Vous n’avez choisi aucune séance.
ticket-sessions-programme = Choisir dans le programme
ticket-session-seat = Votre place est réservée
ticket-session-no-seat = Sans place réservée
ticket-session-take = Réserver une place
ticket-session-full = Il n’y a plus de place dans cette séance.
ticket-sessions-keep = Ajouter ma sélection de cet appareil
ticket-sessions-title = Choisir mes séances
ticket-sessions-note = Gardé sur votre billet : nous vous écrivons si une séance choisie est déplacée.
ticket-sessions-back = Revenir au billet
ticket-sessions-calendar = Mes séances dans mon agenda
ticket-session-take-one = Réserver une place : « { $title } »
