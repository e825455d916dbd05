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
form-out-of-order = Cela viendrait avant ce qui doit précéder.
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
desk-group-house = Maison
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
