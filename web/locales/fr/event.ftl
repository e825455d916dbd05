# Words of the organisers’ console for events, and of all its forms, in fr. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

## Form: what every form of the console says
form-kept = Tout ce que vous avez écrit est conservé.
form-in-language = { $label } ({ $language })
form-falls-back = Vide, cette langue montre le texte français.
form-falls-back-to = Vide : on lira en français « { $text } »
form-day = Jour
form-hour = Heure
form-day-of = { $label }, jour
form-hour-of = { $label }, heure
form-which = Laquelle des deux ?
form-first-time = La première fois (UTC{ $offset })
form-second-time = La seconde fois (UTC{ $offset })
form-malformed = Ceci n’a pas la forme attendue.
form-not-a-link = Le lien doit commencer par https:// et mener à une page.
form-not-a-number = Écrivez un nombre entier.
form-too-small = Pas moins de { $min }.
form-too-large = Pas plus de { $max }.
form-not-a-date = Ce jour n’existe pas. Écrivez-le comme 2026-03-29.
form-not-a-time = Écrivez l’heure comme 18:45.
form-too-many =
    { $form ->
        [one] Pas plus d’une entrée.
       *[other] Pas plus de { $max } entrées.
    }
form-skipped = Cette heure n’existe pas ce jour-là : l’horloge avance. Elle montrera { $next } ; choisissez une autre heure.
form-twice = Cette heure vient deux fois ce jour-là : l’horloge recule. Dites laquelle.
form-out-of-order = Doit venir après ce qui précède.
form-taken = C’est déjà pris.
form-both-changed = Quelqu’un d’autre a changé ce champ en même temps.
form-theirs = Enregistré entre-temps :
form-theirs-empty = rien, le champ a été vidé
form-changed-meanwhile = Quelqu’un d’autre a modifié cette page entre-temps
form-changed-meanwhile-how = Votre texte est dans les champs, l’autre est affiché en dessous. Gardez l’un ou l’autre, puis enregistrez de nouveau. Rien n’est perdu.
form-would-go = Ceci disparaîtrait aussi :
form-keep = Ne rien changer
form-save = Enregistrer
form-back = Revenir

## Desk: the side bar
desk-group-prepare = Préparer
desk-group-house = Organisation
desk-details = Détails
desk-programme = Programme
desk-speakers = Intervenants
desk-partners = Partenaires
desk-publish = Publier
desk-team = Équipe
desk-journal = Journal

## Errors
error-event-state = L’état de l’événement ne le permet pas
error-event-state-detail = Il a changé d’état depuis que cette page a été ouverte. Revenez à la console pour voir où il en est.

## Events: the console’s list, and a new event
events-count = { $form ->
    [0] Aucun événement
    [one] { $count } événement
   *[other] { $count } événements
}
events-search = Titre, ville ou lieu
events-state = État
events-any-state = Tous sauf archivés
events-draft = Brouillon
events-published = Publié
events-closed = Inscriptions closes
events-archived = Archivé
events-ahead = Modifications à publier
events-prepare = Continuer la préparation
events-new = Créer un événement
events-new-intro = L’essentiel suffit pour commencer : tout se complète ensuite, et rien n’est visible avant d’être publié.
events-make = Créer le brouillon
events-none = Aucun événement pour l’instant
events-none-text = Créez le premier : un titre, une date et un lieu suffisent. Rien n’est visible avant d’être publié.
events-none-found = Aucun événement ne répond à ces critères

## Details: the form
details-texts = Textes
details-texts-intro = Le français remplace les langues laissées vides : chaque champ dit ce que liront les autres.
details-theme = Titre
details-lead = Présentation
details-host = À l’invitation de
details-host-hint = Un nom et une fonction.
details-languages = Langues parlées
details-stage = Langues dans lesquelles tout le monde doit pouvoir suivre
details-stage-hint = Une séance parlée qui n’est ni tenue ni interprétée dans l’une d’elles est signalée avant la publication.
details-and = { $first } et { $last }
details-days = Jours et heures
details-days-intro = Les heures sont celles du lieu. Une fin avant le début est comprise comme après minuit. Videz la date d’un jour pour le retirer.
details-day = Jour { $number }
details-doors-open = Ouverture des portes
details-starts = Début
details-ends = Fin
details-ends-hint = Après minuit, écrivez simplement l’heure.
details-zone = Fuseau horaire
details-place = Lieu
details-place-name = Nom du lieu
details-address = Rue et numéro, code postal, ville
details-city = Ville
details-access = Accès
details-map = Plan d’accès
details-map-hint = Le lien d’une carte, https://… La page publique y renvoie sans rien charger de ce site.
details-registration = Inscriptions
details-registration-intro = Ces réglages prennent effet dès qu’ils sont enregistrés ou publiés ; le nombre de places, aussitôt.
details-capacity = Nombre de places
details-capacity-hint = Prend effet aussitôt. Les nouvelles places vont d’abord à la liste d’attente.
details-too-few-seats = { $taken } places sont déjà prises : il en faut au moins autant.
details-opens = Ouverture des inscriptions
details-closes = Clôture des inscriptions
details-practical = Accueil, sujets et mentions
details-topics-intro = Les sujets servent aux mises en relation : chacun peut en proposer ou en chercher.
details-doors = Portes
details-doors-hint = Des noms courts séparés par des virgules : A, B
details-contact = Adresse électronique des organisateurs
details-contact-hint = Montrée au public, et celle à laquelle on répond.
details-badges = Badges valables jusqu’au
details-badges-hint = Laissé vide : le lendemain à 6 heures.
details-slug-hint = Elle se change jusqu’à la première publication : ensuite, d’autres la connaissent. Lettres sans accent, chiffres et tirets.
details-topics = Sujets
details-topic = Sujet { $number }
details-legal = Mentions légales
details-to-publish = Aperçu et publication
details-saved = Enregistré dans la copie de travail. Le public le verra quand vous publierez.
details-merged = Enregistré. Quelqu’un d’autre avait modifié d’autres champs entre-temps : ses changements sont gardés avec les vôtres.
details-copied = La copie est créée, à l’état de brouillon. Relisez les dates et les textes.

## Publish: what is missing, what changes, the button
publish-standing-never = { $state }. Jamais publié.
publish-standing = { $state }. Version publique n° { $number }, du { $moment }.
publish-done = C’est publié : tout le monde voit cette version.
publish-closed = Les inscriptions sont closes. « Rouvrir » les rouvre.
publish-reopened = Les inscriptions sont rouvertes.
publish-archived = L’événement est archivé. « Reprendre » le ressort.
publish-restored = L’événement est ressorti de l’archive.
publish-stale = Rien n’a été publié : quelqu’un a modifié l’événement depuis que vous avez ouvert cette page. Relisez, puis publiez.
publish-refused = Rien n’a été publié : confirmez d’abord les points ci-dessous.
publish-moved = Modifié depuis que vous avez ouvert cette page
publish-something-gone = Un élément supprimé
publish-languages = Ce que liront vos visiteurs
publish-preview = Aperçu
publish-preview-note = Aperçu de la copie de travail. Le public ne voit pas encore cette page.
publish-preview-back = Revenir à la publication
publish-missing-count = { $form ->
    [0] Rien ne manque.
    [one] { $count } texte manque.
   *[other] { $count } textes manquent.
}
publish-missing-list = Ce qui manque
publish-nothing = rien, dans aucune langue
publish-first = Première publication
publish-first-text = La page publique, les inscriptions et les billets s’ouvrent avec cette version.
publish-changes = Ce qui change
publish-no-changes = La copie de travail est identique à ce que voit le public.
publish-added = ajouté
publish-removed = retiré
publish-changed = modifié ({ $fields })
publish-named = { $thing } { $name } : { $what }
publish-thing-event = Événement
publish-thing-session = Séance
publish-thing-speaker = Intervenant
publish-thing-partner = Partenaire
publish-thing-room = Salle
publish-thing-track = Parcours
publish-thing-tier = Rang
publish-field-about = présentation
publish-field-hours = dates et heures
publish-field-place = lieu
publish-field-name = nom
publish-field-role = fonction
publish-field-people = participants
publish-field-other = autres réglages
publish-obstacles = À régler avant de publier
publish-confirm = C’est voulu : publier quand même.
publish-must = À corriger : la page publique ne peut s’en passer.
publish-obstacle-text = { $field } : ce texte manque en français.
publish-obstacle-door = Il n’y a aucune porte où lire les badges.
publish-obstacle-past = La date est passée.
publish-first-button = Publier
publish-button = Publier les modifications
publish-state = État de l’événement
publish-close = Clore les inscriptions
publish-close-hint = La page reste visible ; personne ne peut plus s’inscrire. Se défait.
publish-reopen = Rouvrir les inscriptions
publish-reopen-hint = On peut s’inscrire de nouveau, dans les dates prévues.
publish-archive = Archiver
publish-archive-hint = Range l’événement. Se défait.
publish-archive-title = Archiver « { $theme } » ?
publish-archive-lead = L’événement est rangé avec tout ce qu’il contient. Les billets gardent leur page. « Reprendre » le ressort.
publish-archive-list = Sa ligne dans la liste publique des événements
publish-archive-registration = La possibilité de s’inscrire
publish-restore = Reprendre
publish-restore-hint = Le ressort de l’archive, inscriptions closes.

## Copy
copy-title = Copier l’événement
copy-intro = Un nouveau brouillon, à une autre date. Les inscrits ne sont pas copiés.
copy-date = Nouveau premier jour
copy-date-hint = Tous les jours et toutes les heures suivent.
copy-programme = Reprendre le programme
copy-programme-detail = Les séances gardent leurs heures, au nouveau jour.
copy-speakers = Reprendre les intervenants
copy-speakers-detail = Avec leurs textes ; sans eux, les séances sont reprises sans personne.
copy-partners = Reprendre les partenaires
copy-make = Créer la copie

## Event page: what events of the console add to it
event-opens = Les inscriptions ouvrent le { $moment }.
event-map = Plan d’accès
event-day-hours = { $day } : { $hours }
event-legal = Mentions légales
error-not-yet = Les inscriptions ne sont pas encore ouvertes
error-not-yet-detail = La date d’ouverture est sur la page de l’événement. Revenez à ce moment-là.

## Cover
cover-title = Image de couverture
cover-back = Revenir aux détails
cover-file = Image
cover-file-hint = JPEG, PNG ou WebP, 8 Mo au plus. Elle est recadrée et réencodée ; rien d’autre n’en est gardé.
cover-alt = Ce que montre l’image
cover-alt-hint = Lu à qui ne la voit pas.
cover-remove = Retirer l’image
cover-remove-detail = La page publique la garde jusqu’à la prochaine publication.
cover-empty = Choisissez une image.
cover-too-many-bytes = Ce fichier dépasse 8 Mo. Réduisez-le, puis envoyez-le de nouveau.
cover-too-many-pixels = Cette image a trop de pixels. Réduisez-la à 25 millions au plus.
cover-wrong-kind = Ce fichier n’est pas une image JPEG, PNG ou WebP lisible.

## The steps of a draft
steps-title = Préparation
steps-intro = Une étape après l’autre, ou dans l’ordre qui vous convient. Rien n’est visible avant d’être publié.
steps-made = Le brouillon est créé. Voici ce qui peut suivre.
steps-rooms =
    { $form ->
        [one] { $count } salle
       *[other] { $count } salles
    }
steps-tracks =
    { $form ->
        [one] { $count } parcours
       *[other] { $count } parcours
    }
steps-people =
    { $form ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
steps-partners =
    { $form ->
        [one] { $count } partenaire
       *[other] { $count } partenaires
    }
steps-import = Facultatif : vos invités, depuis un fichier Excel ou CSV
steps-team = Qui prépare et qui accueille avec vous
steps-publish = Voir ce qui manque par langue, puis montrer l’événement
form-choose = Choisir
