# Words of letters, messages and one registration in the console, in fr. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

## Letters: the list
letter-list-title = Textes des messages
letter-list-lead = Ce que reçoivent vos invités, dans leur langue. Sans texte à vous, ils reçoivent le texte d’origine.
letter-column-kind = Message
letter-column-texts = Textes
letter-own = votre texte
letter-standard = texte d’origine
letter-can-unsubscribe = Chacun peut s’en désinscrire.

## Letters: their kinds
letter-confirmed = Place confirmée
letter-confirmed-note = Dès qu’une place est prise, avec le billet et la date en pièces jointes.
letter-waiting = Mise en liste d’attente
letter-waiting-note = Dès que quelqu’un entre dans la liste d’attente.
letter-promoted = Place libérée
letter-promoted-note = Dès qu’une place libérée revient à la personne suivante, avec son billet.
letter-cancelled = Annulation
letter-cancelled-note = Dès qu’une inscription est annulée.
letter-ticket-again = Billet renvoyé
letter-ticket-again-note = Quand quelqu’un s’inscrit une seconde fois : son billet lui est renvoyé.
letter-badge-replaced = Badge remplacé
letter-badge-replaced-note = Dès qu’un badge perdu est remplacé, par vous ou par son titulaire, avec le nouveau.
letter-received = Demande reçue
letter-received-note = Dès qu’une demande d’inscription attend votre décision.
letter-declined = Demande refusée
letter-declined-note = Dès que vous refusez une demande, avec votre motif.
letter-offered = Place proposée
letter-offered-note = Dès qu’une place libérée est gardée pour la personne suivante, jusqu’à une échéance.
letter-offer-lapsed = Proposition expirée
letter-offer-lapsed-note = Quand la place gardée passe à la personne suivante.
letter-programme = Programme modifié
letter-programme-note = À qui a choisi une séance que la publication déplace ou retire.

## Letters: a text
letter-back = Tous les textes
letter-languages = Langue du texte
letter-fallback = Chaque langue se règle à part : là où vous n’écrivez rien, ses lecteurs reçoivent le texte d’origine dans cette langue.
letter-subject = Objet
letter-title = Titre
letter-body = Texte
letter-body-hint = Une ligne vide sépare deux paragraphes. Un paragraphe qui cite une information encore inconnue est laissé de côté.
letter-unknown = Un mot entre accolades n’existe pas ici. Voyez la liste ci-dessous.
letter-unknown-names = { $names } : rien de tel ne se remplit ici. Voyez la liste des mots entre accolades.
letter-preview = Voir
letter-reset = Revenir au texte d’origine
letter-reset-done = Le texte d’origine est de retour.
letter-places = À remplir pour chacun
letter-places-hint = Écrivez ces mots entre accolades : chaque lecteur y trouve ce qui le concerne.
letter-place-name = prénom et nom
letter-place-given-name = prénom
letter-place-family-name = nom
letter-place-event = thème de l’événement
letter-place-organisation = votre organisation
letter-place-date = date, ou dates
letter-place-hours = horaires du premier jour
letter-place-doors = heure d’ouverture des portes
letter-place-place = lieu et adresse
letter-place-city = ville
letter-place-contact = votre adresse de contact
letter-place-ticket-link = adresse du billet (dans le texte seulement)
letter-place-event-link = adresse de la page (dans le texte seulement)
letter-place-code = code du badge
letter-place-position = rang sur la liste d’attente
letter-place-deadline = échéance de la place gardée
letter-place-reason = motif de votre décision

## Letters: what somebody gets
letter-shown = Ce que reçoit
letter-for = Message pour
letter-for-nobody = Revenir à l’exemple
letter-for-sample = Une personne inventée. Cherchez quelqu’un de la liste pour voir le sien.
letter-find = Nom, adresse ou code
letter-find-button = Chercher
letter-found-nobody = Personne ne répond à cette recherche.
letter-frame = Le message tel qu’il arrive
letter-from = De
letter-to = À
letter-files = Pièces jointes
letter-plain = Version en texte simple

## Messages: the list
message-list-title = Messages
message-list-lead = Tout ce qui part vers vos invités, et ce qu’il en est.
message-search = Nom, adresse ou code
message-state = État
message-state-any = Tous
message-kind-any = Tous
message-column-to = Destinataire
message-column-when = Quand
message-waiting = En attente
message-retrying = Nouvel essai prévu
message-sent = Envoyé
message-bounced = Non remis
message-skipped = Non envoyé
message-next-try = { $form ->
    [one] { $count } essai manqué, le suivant : { $moment }
   *[other] { $count } essais manqués, le suivant : { $moment }
}
message-refused = Non remis : l’adresse est refusée
message-given-up = Non remis après plusieurs essais
message-unreadable = Non remis : message illisible
message-gone = Non envoyé : il n’avait plus lieu d’être
message-unsubscribed = Non envoyé : désinscrit
message-stopped = Non envoyé : envoi arrêté
message-again = Renvoyer
message-again-done = Le message repart.
message-bounced-count = { $form ->
    [one] { $count } message n’a pas été remis.
   *[other] { $count } messages n’ont pas été remis.
}
message-bounced-see = Voir lesquels
message-shown = { $form ->
    [one] { $count } message affiché
   *[other] { $count } messages affichés
}
message-none = Aucun message encore
message-none-text = Le premier partira à la première inscription.
message-none-found = Aucun message ne répond à ces critères

## One registration
registration-back = Toutes les inscriptions
registration-who = Qui
registration-email = Adresse électronique
registration-organisation = Organisation
registration-profession = Profession
registration-city = Ville
registration-language = Langue des messages
registration-code = Code du badge
registration-messages = Messages envoyés
registration-no-messages = Rien n’a été envoyé.
registration-bounced = Un message ne lui est pas parvenu. Corrigez l’adresse, ou renvoyez-le.
registration-unreached = Un message n’est pas arrivé
registration-address = Corriger l’adresse
registration-address-hint = Ce qui n’est pas arrivé repart aussitôt à la nouvelle adresse.
registration-address-save = Corriger et renvoyer
registration-address-done = L’adresse est corrigée. Ce qui n’était pas arrivé repart.

## Letters: that leave by themselves, or to many
letter-week-before = Une semaine avant
letter-week-before-note = Aux personnes qui ont une place, sept jours avant.
letter-day-before = La veille
letter-day-before-note = Aux personnes qui ont une place, la veille.
letter-after = Après l’événement
letter-after-note = Le lendemain, à qui est venu, à qui n’est pas venu, ou à tous.
letter-moment = À un moment choisi
letter-moment-note = Au jour et à l’heure que vous fixez.
letter-mailing = Message à plusieurs
letter-mailing-note = À toutes les personnes que vous choisissez dans la liste.

## Schedule: when a letter leaves by itself
schedule-list-lead = Les messages programmés restent éteints tant que vous ne les allumez pas. Chacun part une seule fois par inscription, aux personnes inscrites à ce moment-là.
schedule-at-once = Aussitôt
schedule-column-when = Départ
schedule-change = Régler le départ
schedule-title = { $letter } : départ
schedule-text = Changer le texte
schedule-hint = Les heures sont celles du lieu de l’événement. Si l’événement publié change de date, le départ se déplace avec lui.
schedule-active = Envoyer ce message
schedule-hour = Heure du départ
schedule-moment = Moment du départ
schedule-audience = À qui
schedule-past = Ce moment est déjà passé.
schedule-off = Éteint
schedule-leaves = Partira le { $moment }
schedule-would-leave = Éteint ; partirait le { $moment }
schedule-left = Parti le { $moment }
schedule-left-stopped = Parti le { $moment }, puis arrêté
schedule-missed = Non parti : le serveur était arrêté à cette heure, et le moment était passé
audience-confirmed = Toutes les personnes qui ont une place
audience-came = Les personnes venues
audience-absent = Les personnes absentes

## Mailings: letters to many
mailing-list-title = Messages à plusieurs
mailing-list-lead = Écrits une fois, envoyés à toutes les personnes que la liste montre.
mailing-choose = Choisir des destinataires
mailing-write = Écrire à ces personnes
mailing-none = Aucun message à plusieurs
mailing-none-text = Filtrez la liste des inscriptions, puis écrivez à qui elle montre.
mailing-new = Nouveau message à plusieurs
mailing-back = Tous les messages à plusieurs
mailing-begin = Enregistrer et voir
mailing-begun = C’est enregistré. Rien n’est parti : relisez, puis envoyez.
mailing-languages-hint = Le français est nécessaire. Qui lit une langue sans texte reçoit le texte français. Une langue est complète ou vide.
mailing-everybody = Toutes les inscriptions
mailing-found = { $form ->
    [0] Personne ne répond à ces critères.
    [one] { $count } personne, sans compter qui a annulé si vous ne l’avez pas demandé.
   *[other] { $count } personnes, sans compter qui a annulé si vous ne l’avez pas demandé.
}
mailing-unsubscribed = { $form ->
    [one] { $count } d’entre elles s’est désinscrite : elle ne recevra rien.
   *[other] { $count } d’entre elles se sont désinscrites : elles ne recevront rien.
}
mailing-meanwhile = Qui s’inscrit après votre confirmation ne reçoit pas ce message.
mailing-send = Envoyer…
mailing-send-title = { $form ->
    [one] Envoyer à { $count } personne ?
   *[other] Envoyer à { $count } personnes ?
}
mailing-send-lead = « { $subject } » part aussitôt, par lots. Vous pourrez arrêter l’envoi : ce qui est déjà parti le reste.
mailing-send-to = Destinataires
mailing-send-button = { $form ->
    [one] Envoyer à { $count } personne
   *[other] Envoyer à { $count } personnes
}
mailing-changed = Le nombre de destinataires a changé entre-temps : rien n’est parti. Relisez, puis confirmez de nouveau.
mailing-under-way = L’envoi est en route.
mailing-progress = Avancement
mailing-refresh = Actualiser
mailing-stop = Arrêter l’envoi
mailing-stopped-done = L’envoi est arrêté. Ce qui n’était pas parti ne partira pas.
mailing-draft = Brouillon, rien n’est parti
mailing-sending = En cours d’envoi
mailing-done = Envoyé à chacun
mailing-stopped = Arrêté
mailing-people = { $form ->
    [one] { $count } personne
   *[other] { $count } personnes
}
mailing-sent = { $form ->
    [one] { $count } envoyé
   *[other] { $count } envoyés
}
mailing-waiting = { $count } en attente
mailing-bounced = { $form ->
    [one] { $count } non remis
   *[other] { $count } non remis
}
mailing-skipped = { $form ->
    [one] { $count } non envoyé (désinscrit, arrêté ou sans objet)
   *[other] { $count } non envoyés (désinscrits, arrêtés ou sans objet)
}

## Unsubscribe: wanting no more letters than the ticket needs
unsubscribe-title = Ne plus recevoir nos messages ?
unsubscribe-done-title = Vous êtes désinscrit
unsubscribe-what = Vous ne recevrez plus les nouvelles et les messages de cette organisation, pour aucun de ses événements.
unsubscribe-still = Ce qui concerne votre billet continue d’arriver : confirmation, place libérée, annulation.
unsubscribe-yes = Me désinscrire
unsubscribe-since = Désinscrit depuis le { $moment }.
unsubscribe-back = Recevoir de nouveau les messages
