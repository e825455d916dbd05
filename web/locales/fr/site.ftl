# Words of the site room, in fr. Same keys and variables in every language.

## Shell: every page
shell-skip = Aller au contenu
shell-languages = Langue de la page
shell-contact = Écrire aux organisateurs
shell-all-events = Tous les événements

## Errors: what cannot be done, and what to do instead
error-to-events = Voir les événements
error-to-sign-in = Se connecter
error-not-found = Cette page n’existe pas
error-not-found-detail = L’adresse est peut-être incomplète, ou la page a été retirée. Reprenez le lien reçu par courriel, ou partez de la liste des événements.
error-sign-in = Connexion nécessaire
error-sign-in-detail = Cette page est réservée à l’équipe de l’événement. Connectez-vous, puis revenez-y.
error-forbidden = Cette page ne vous est pas ouverte
error-forbidden-detail = Votre accès ne couvre pas cette page ou cet événement. Demandez un nouveau lien à la personne qui organise.
error-link-spent = Ce lien n’est plus valable
error-link-spent-detail = Il a déjà servi, ou son délai est passé. Demandez-en un nouveau : il arrive en une minute.
error-closed = Les inscriptions sont closes
error-closed-detail = Cette rencontre ne prend plus d’inscriptions. Les prochaines sont annoncées dans la liste des événements.
error-not-possible = Ce n’est plus possible
error-not-possible-detail = L’inscription a changé d’état depuis que cette page a été ouverte. Revenez au billet pour voir où elle en est.
error-method = Cette page ne répond pas à cette demande
error-method-detail = Revenez en arrière et passez par les boutons de la page.
error-too-large = Le formulaire est trop long
error-too-large-detail = L’envoi dépasse 192 Kio. Raccourcissez vos réponses, puis envoyez-le de nouveau.
error-unreadable = Nous n’avons pas compris cette demande
error-unreadable-detail = Revenez en arrière, rechargez la page et recommencez.
error-unavailable = Le service est très sollicité
error-unavailable-detail = Votre demande n’a pas pu être traitée à temps. Attendez une minute, puis recommencez : rien ne sera compté deux fois.
error-internal = Une panne de notre côté
error-internal-detail = Elle est notée dans notre journal. Recommencez dans un instant ; si elle dure, écrivez aux organisateurs.

## Staff: signing in
signin-title = Connexion de l’équipe
signin-lead = Recevez par courriel un lien qui vous connecte. Aucun mot de passe à retenir.
signin-email = Adresse professionnelle
signin-email-example = prenom.nom@exemple.org
signin-email-empty = Écrivez votre adresse professionnelle.
signin-email-malformed = Cette adresse est incomplète : il faut un nom, une arobase et un domaine.
signin-needed = Connectez-vous pour ouvrir cette page.
signin-send = Recevoir un lien valable { $minutes } minutes
signin-door-note = Bénévole à la porte ? Ouvrez le lien reçu de l’organisation : il ne donne accès qu’à votre porte, le temps de l’événement.
signin-art-title = Derrière chaque accueil, une équipe
signin-art-text = La console et les portes sont réservées aux personnes invitées par l’organisation.
signin-sent-title = Regardez votre messagerie
signin-sent-text = Si cette adresse est celle d’un membre de l’équipe, un lien vient d’y être envoyé. Il sert une seule fois et vaut { $minutes } minutes.
signin-sent-to = Adresse saisie
signin-sent-nothing = Rien reçu ? Vérifiez l’adresse et les courriers indésirables, puis demandez un autre lien.
signin-again = Demander un autre lien
signin-link-title = Bienvenue dans l’équipe
signin-link-lead = Ce lien vous connecte une seule fois : ouvrez-le sur l’appareil dont vous allez vous servir.
signin-link-organisation = Organisation
signin-link-event = Événement
signin-link-place = Votre poste
signin-link-until = Jusqu’au
signin-link-console = La console
signin-enter-console = Ouvrir la console
signin-enter-door = Ouvrir la porte { $door }
signin-enter-doors = Ouvrir la porte
signin-spent-title = Ce lien n’est plus valable
signin-spent-text = Il a déjà servi, ou son délai est passé.
signin-spent-console = Vous avez une adresse professionnelle ? Demandez un nouveau lien, il arrive en une minute.
signin-spent-door = Vous tenez une porte ? La personne qui vous a envoyé ce lien peut vous en refaire un.
signin-out = Se déconnecter

## Staff: the console
console-nav = Console
console-group-more = Plus loin
console-overview = Vue d’ensemble
console-registrations = Inscriptions
console-waiting-list = Liste d’attente
console-doors = { $count ->
    [one] Porte
   *[other] Portes
}
console-all-events = Tous les événements
console-public-page = Page publique
console-organiser = Organisation
console-until = Connexion valable jusqu’au { $moment }
console-events-title = Vos événements
console-events-open = Ouvrir la console
console-events-door = Tenir la porte
console-events-none = Aucun événement n’est confié à votre compte. Adressez-vous à la personne qui administre cette installation.
console-title-live = La soirée en cours
console-as-of = Relevé de { $time }
console-online = En direct
console-offline = Direct interrompu
console-refresh = Actualiser
console-inside = Dans la salle
console-of-registered = { $form ->
    [one] sur { $count } inscrit
   *[other] sur { $count } inscrits
}
console-registered = Inscriptions
console-out-of = /
console-seats-free = Places libres
console-waiting-see = Voir la liste
console-expected = Encore attendus
console-recent = { $form ->
    [0] Aucune arrivée depuis 10 minutes
    [one] { $count } arrivée en 10 minutes
   *[other] { $count } arrivées en 10 minutes
}
console-arrivals = Arrivées par minute
console-arrivals-step = Arrivées par tranche de { $step }
console-arrivals-day = Arrivées par jour
console-peak = Pointe : { $count } à { $time }
console-peak-day = Pointe : { $count } le { $day }
console-peak-now = Pointe : { $count } à { $time }. En clair, la minute en cours
console-chart-label = Arrivées de { $from } à { $to } : { $total } en tout, pointe de { $peak } à { $at }
console-chart-label-days = Arrivées du { $from } au { $to } : { $total } en tout, pointe de { $peak } le { $at }
console-chart-table = Les chiffres du graphique
console-chart-moment = Moment
console-chart-count = Arrivées
console-arrivals-none = Personne n’est encore entré. Le graphique commence avec la première arrivée.
console-by-category = Par catégorie
console-many-guests-of-honour = Invités d’honneur
console-many-delegations = Délégations
console-many-members = Membres
console-many-speakers = Intervenants
console-many-partners = Partenaires
console-many-press = Presse
console-many-attendees = Participants
console-many-staff = Organisation
console-by-category-none = Encore aucune inscription.
console-door = Porte { $door }
console-door-unused = Pas encore utilisée
console-door-entries = { $form ->
    [one] { $count } entrée, dernière à { $time }
   *[other] { $count } entrées, dernière à { $time }
}
console-door-active = Active
console-door-silent = Muette depuis { $duration }
console-latest = Dernières arrivées
console-latest-none = La première s’affichera ici.
console-next-session = Prochaine séance, { $time }
console-next-in = dans { $duration }
console-count = { $form ->
    [0] Personne
    [one] { $count } personne
   *[other] { $count } personnes
}
# Une recherche qui trouve beaucoup de monde n’est pas comptée jusqu’au bout
console-count-more = Plus de { $count } personnes
# « 27 inscriptions : 26 confirmées, 0 en attente, 1 annulée »
console-count-all = { $form ->
    [0] Aucune inscription
    [one] { $count } inscription
   *[other] { $count } inscriptions
}, { $taken ->
    [one] { $taken } place prise
   *[other] { $taken } places prises
}, { $waiting } en attente
console-search = Nom, organisation ou courriel
console-category = Catégorie
console-standing = État
console-any = Toutes
console-any-standing = Tous
console-filter = Filtrer
console-clear = Tout effacer
console-column-name = Nom
console-column-languages = Langues
console-column-registered = Inscription
console-table = Inscriptions
console-entered = Entrée à { $time }, porte { $door }
console-empty-title = Personne ne répond à ces critères
console-empty-query = recherche « { $query } »
console-empty-category = catégorie { $category }
console-empty-standing = état { $standing }
console-empty-advice = Retirez un critère, ou effacez tout.
console-empty-all = Encore aucune inscription
console-empty-all-text = La liste se remplit dès que quelqu’un s’inscrit sur la page publique.
console-shown = { $from } à { $to } sur { $total }
console-shown-more = { $from } à { $to } sur plus de { $total }
console-next = Suivants
console-first = Revenir au début
console-pages = Pages de la liste
console-export = Exporter
console-export-what = Tout ce que les filtres retiennent, sur toutes les pages.
console-export-xlsx = { $form ->
    [one] XLSX, { $count } ligne
   *[other] XLSX, { $count } lignes
}
console-export-csv = { $form ->
    [one] CSV, { $count } ligne
   *[other] CSV, { $count } lignes
}
console-export-whole = { $format }, toutes les lignes
console-export-badges = Imprimer les badges…
console-export-badges-note = Un badge par personne qui a une place.
console-export-warning = Ces fichiers contiennent des données personnelles : effacez-les dès qu’ils ont servi.
console-file-registrations = inscrits
console-file-badges = badges

## Staff: the door
door-name = Porte { $door }
door-online = En ligne
door-offline = Hors ligne
door-inside = dans la salle
door-of-registered = { $form ->
    [one] sur { $count } inscrit
   *[other] sur { $count } inscrits
}
door-meter = Entrées, sur les inscriptions
door-no-answer = Pas de réponse
door-no-answer-detail = Rien n’a été décidé. Réessayez, ou tapez le code.
door-list-age = Badges refusés : liste de { $hour }.
door-list-none = Cette porte n’a pas encore la liste des badges refusés.
door-undone = Entrée annulée
door-undo-late = Cette entrée était déjà annulée.
door-aim = Visez le code du billet
door-camera-denied = La caméra n’est pas accessible. Autorisez-la dans le navigateur, ou tapez le code imprimé sous le QR.
door-code = Code du badge
door-code-error = Huit lettres ou chiffres, comme 7K3F-92QD
door-check-code = Vérifier ce code
door-search-label = Nom ou organisation
door-search = Chercher un nom
door-search-short = Tapez au moins trois lettres.
door-found = { $form ->
    [0] Personne ne correspond
    [one] { $n } personne
   *[other] { $n } personnes
}
door-admit = Admettre
door-entered = Entrée à
door-type-code = Taper le code
door-back-to-camera = Revenir à la caméra
door-retry-camera = Réessayer la caméra
door-torch = Lampe
door-next = Suivant
door-retry = Réessayer
door-undo = Annuler cette entrée
door-undo-last = Annuler
door-choose = Choisir la porte
door-console = Ouvrir la console
## Staff: the end

## Event: the list and an event’s public page
event-list-title = Événements
event-list-intro = Les conférences annoncées, de la plus récente à la plus ancienne.
event-list-empty = Aucun événement n’est annoncé pour l’instant.
event-list-past = Passé
event-list-older = Événements plus anciens
event-list-comma = ,
event-title = { $theme } – { $date }
event-date-line = { $date }, { $time }
event-past = Cette rencontre a eu lieu le { $day }.
event-past-open = La date est passée ; l’inscription reste ouverte.
event-nav = Dans cette page
event-kicker = Conférence
event-register = S’inscrire gratuitement
event-join-waiting = Rejoindre la liste d’attente
event-calendar = Ajouter au calendrier
event-session-calendar = Ajouter au calendrier : { $title }
event-invited-by = À l’invitation de
event-facts = Informations pratiques
event-date = Date
event-hours = Horaires
event-doors-open = Accueil dès { $time }
event-place = Lieu
event-languages = Langues
event-programme = Programme
event-programme-title = Programme de la rencontre
event-programme-intro = Chaque partie peut rejoindre votre calendrier. Les heures sont celles du lieu.
event-programme-choose = Choisir mes séances
event-speakers = Intervenants
event-speakers-intro = Celles et ceux qui accueillent, animent et prennent la parole.
event-partners = Avec le concours de
event-partners-short = Partenaires
event-partners-intro = Les organisations qui rendent cette rencontre possible.
event-seats-left =
    { $form ->
        [one] Il reste une place
       *[other] Il reste { $count } places
    }
event-join-intro = L’inscription prend deux minutes. Vous recevez aussitôt un billet avec code QR, lisible à l’entrée même sans réseau.
event-full = Toutes les places sont prises
event-full-intro = Inscrivez-vous sur la liste d’attente : dès qu’une place se libère, elle est proposée à la première personne de la liste, prévenue par courriel.
event-closed = Les inscriptions sont closes
event-seats-taken =
    { $form ->
        [one] { $taken } inscrit sur { $capacity }
       *[other] { $taken } inscrits sur { $capacity }
    }
event-waiting =
    { $form ->
        [one] Une personne attend une place
       *[other] { $count } personnes attendent une place
    }

## Register: the form
register-title = Inscription
register-title-of = Inscription – { $event }
register-title-error = Erreur : { $title }
register-kicker-free = gratuite
register-kicker-waiting = Liste d’attente
register-optional = (facultatif)
register-optional-several = (facultatif, plusieurs choix possibles)
register-you = Vous
register-you-intro = Votre nom et votre organisation s’impriment sur votre badge.
register-given-name = Prénom
register-family-name = Nom
register-other-script-name = Nom en arabe
register-other-script-name-hint = Imprimé à côté du nom en lettres latines.
register-own-script-name = Nom en lettres latines
register-own-script-name-hint = Imprimé à côté du nom en arabe.
register-email = Adresse électronique
register-email-hint = Votre billet et nos messages y arrivent.
register-organisation = Organisation
register-profession = Profession
register-city = Ville
register-languages = Je parle
register-meetings = Vos rencontres
register-meetings-intro = Cochez ce qui vous va. Ces réponses servent à proposer des personnes à rencontrer, si vous l’acceptez au point 3.
register-offers = Je propose
register-seeks = Je cherche
register-consents = Vos accords
register-consents-intro = Chacun est libre. Aucun n’est nécessaire pour entrer.
register-consent-networking = Me proposer des rencontres
register-consent-networking-detail = Votre nom, votre organisation, votre profession et vos réponses du point 2 sont montrés aux personnes qui l’ont accepté aussi.
register-consent-photos = Paraître sur les photos
register-consent-photos-detail = Celles que les organisateurs publient après la rencontre.
register-consent-news = Recevoir les prochaines invitations
register-consent-news-detail = Des organisateurs seulement, à cette adresse.
register-consent-partners = Transmettre mon adresse aux partenaires
register-consent-partners-detail = { $names }. Sans cet accord, ils ne la reçoivent pas.
register-send = Recevoir mon billet
register-privacy = Vos données servent à préparer et à tenir cette rencontre : billet, accueil, et ce que vous avez accepté ci-dessus. Pour les voir, les corriger ou les faire effacer, écrivez à
register-errors-title =
    { $form ->
        [one] Un champ à corriger
       *[other] { $count } champs à corriger
    }
register-errors-kept = Vos autres réponses sont conservées.
register-error-line = { $field } : { $problem }
register-empty = Remplissez ce champ.
register-empty-given-name = Indiquez votre prénom.
register-empty-family-name = Indiquez votre nom, tel qu’il figure sur votre pièce d’identité.
register-empty-email = Indiquez l’adresse où envoyer le billet.
register-too-long =
    { $form ->
        [one] Pas plus de { $max } caractère. Abrégez.
       *[other] Pas plus de { $max } caractères. Abrégez.
    }
register-forbidden = Un caractère invisible s’est glissé ici. Effacez le champ et tapez-le à la main.
register-malformed-email = L’adresse doit ressembler à nom@exemple.fr.
register-malformed-name = Un nom s’écrit en lettres, sans adresse ni signes comme < ou @.
register-malformed-choice = Un de ces choix n’existe plus. Choisissez de nouveau.
register-known-title = Cette inscription existe déjà
register-known-lead = Une inscription porte déjà ce nom et cette adresse. Nous lui renvoyons son billet.
register-known-sent-to = Envoyé à
register-known-delay = Il arrive en quelques minutes. Regardez aussi dans les indésirables.
register-known-why = Pour protéger votre billet, nous ne l’affichons pas ici : seule cette boîte le reçoit.
register-known-back = Revenir à l’événement
register-known-other = Inscrire une autre personne

## Ticket: what its holder shows and can do
ticket-title = Votre billet
ticket-title-of = Billet : { $event }
ticket-kind-entry = Entrée unique
ticket-kind-waiting = Liste d’attente
ticket-kind-cancelled = Annulé
ticket-qr = Code QR du billet
ticket-valid = Valide.
ticket-kept = Gardé sur cet appareil : s’affiche sans réseau.
ticket-bright = Afficher le code en grand
ticket-bright-close = Fermer
ticket-party-tickets = Vos billets
ticket-of = Billet { $number } sur { $count } : { $name }
ticket-inside = Entrée à { $time }, porte { $door }.
ticket-expired = La rencontre est passée.
ticket-waiting-place = Votre place dans la file
ticket-waiting = En attente d’une place
ticket-waiting-title = Comment cela se passe
ticket-waiting-explained = Dès qu’une place se libère, elle est gardée un temps pour la première personne de la file. Quand ce sera vous, confirmez-la ici avant l’échéance : un courriel vous préviendra à
ticket-cancelled = Inscription annulée
ticket-cancelled-title = Ce billet n’ouvre plus la porte
ticket-cancelled-on = Annulé le { $when }. Vous pouvez vous inscrire de nouveau tant qu’il reste des places.
ticket-register-again = S’inscrire de nouveau
ticket-to-event = Voir l’événement
ticket-coming = Pour venir
ticket-event = Rencontre
ticket-when = Quand
ticket-times = Accueil dès { $doors }, début à { $starts }
ticket-times-first = Premier jour : accueil dès { $doors }, début à { $starts }
ticket-where = Où
ticket-ticket = Billet
ticket-code-use = Code à dicter si l’écran ne se lit pas
ticket-help = Une question
ticket-badge = Badge à imprimer
ticket-apple-wallet = Ajouter à Apple Wallet
ticket-google-wallet = Ajouter à Google Wallet
ticket-google-told = Google reçoit alors ce que dit le billet : votre nom, l’événement et le code.
ticket-people = Des participants proposent ce que vous cherchez, ou cherchent ce que vous proposez.
ticket-to-people = Voir qui rencontrer
ticket-cancel-title = Un empêchement ?
ticket-cancel-why = Annulez votre inscription : votre place sera libérée aussitôt.
ticket-cancel-title-waiting = Vous ne voulez plus attendre ?
ticket-cancel-why-waiting = Quittez la liste d’attente : les personnes suivantes avancent d’un rang.

## Cancel: giving a place up
cancel-title = Annuler mon inscription
cancel-title-waiting = Quitter la liste d’attente
cancel-what = Votre place sera libérée aussitôt. Le billet et le badge ne seront plus valides.
cancel-what-waiting = Vous quitterez la liste d’attente et perdrez votre rang.
cancel-yes = Oui, annuler
cancel-yes-waiting = Quitter la liste
cancel-no = Garder ma place
cancel-no-waiting = Rester sur la liste

## People: whom to meet
people-title = Qui rencontrer
people-lead = Des personnes choisies d’après ce que vous proposez et ce que vous cherchez.
people-found =
    { $form ->
        [one] Une personne à rencontrer
       *[other] { $count } personnes à rencontrer
    }
people-how = Cherchez-les pendant les échanges ; leur nom est sur leur badge.
people-you-seek = Vous cherchez :
people-they-offer = Cette personne en propose.
people-you-offer = Vous proposez :
people-they-seek = Cette personne en cherche.
people-both-offer = Vous proposez tous deux :
people-both-offer-rest = Un sujet en commun.
people-shared-language = Langue commune :
people-shared-language-rest = Pour vous comprendre sans peine.
people-none = Personne pour l’instant
people-none-yet = Aucun participant ne correspond encore à vos réponses. D’autres s’inscrivent jusqu’au dernier jour : revenez avant la rencontre.
people-closed = Votre accord est nécessaire
people-closed-why = Cette page montre les personnes qui acceptent d’être proposées, à celles qui l’acceptent aussi. Vous n’avez pas coché « Me proposer des rencontres » : pour donner cet accord maintenant, écrivez à
people-no-seat = Une place confirmée est nécessaire
people-no-seat-why = Nous proposons des rencontres aux personnes qui ont une place. Cette page s’ouvrira si une place vous revient.
people-privacy = Seuls le nom, l’organisation, la profession et les sujets sont montrés, et seulement entre personnes qui l’ont accepté. Ni adresse, ni téléphone.
people-back = Revenir au billet
