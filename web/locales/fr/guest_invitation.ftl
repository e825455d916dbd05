# Guests who are asked to come. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

## What a guest sees
guest-kicker = Invitation
guest-title = Votre invitation
guest-maybe-title = Vous ne savez pas encore ?
guest-no-title = Vous ne venez pas ?
guest-greeting = Bonjour
guest-place = Lieu
guest-other-script-name = Nom dans l’autre écriture
guest-answer-until = Réponse attendue au plus tard
guest-companions-title = Accompagnateurs
guest-with-you = Avec vous
guest-brings = { $form ->
    [one] { $count } personne peut vous accompagner.
   *[other] Jusqu’à { $count } personnes peuvent vous accompagner.
}
guest-form-lead = Pour venir, complétez ce formulaire : votre place est demandée quand vous l’envoyez.
guest-rather = Vous préférez une autre réponse ?
guest-choose = Serez-vous des nôtres ?
guest-yes = Oui, je viens
guest-maybe = Je ne sais pas encore
guest-no = Non, je ne viens pas
guest-maybe-do = Répondre que je ne sais pas encore
guest-maybe-lead = Dites-le-nous, puis répondez dès que vous savez, par le même lien.
guest-maybe-until = Dites-le-nous, puis répondez au plus tard le { $day }, par le même lien.
guest-no-lead = Merci de nous le dire. Vous pourrez changer d’avis par le même lien.
guest-no-gives-up = Vous avez dit que vous venez. Si vous répondez non, votre inscription et celles de vos accompagnateurs sont annulées, et vos places vont aux personnes suivantes.
guest-no-do = Répondre non
guest-no-give-up = Répondre non et rendre ma place
guest-word = Un mot pour vos hôtes
guest-answered = Votre réponse est enregistrée. Merci.
guest-said-yes = Vous avez répondu que vous venez.
guest-said-maybe = Vous avez répondu que vous ne savez pas encore.
guest-said-no = Vous avez répondu que vous ne venez pas.
guest-help = Une question ? Écrivez à
guest-over-withdrawn = Cette invitation n’est plus valable. Nous vous prions de nous en excuser ; les organisateurs vous répondront volontiers.
guest-over-late = Le délai pour répondre est passé. Si vous souhaitez encore venir, écrivez-nous.
guest-over-closed = Les inscriptions sont closes : une réponse ne peut plus être donnée ici.
guest-over-category = Cette invitation ne peut plus être acceptée ici. Écrivez-nous, nous vous inscrirons.
guest-address-fixed = Cette invitation est à cette adresse : le billet y est envoyé.
guest-address-refused = Cette invitation est à l’adresse indiquée ici, et à elle seule. Pour une autre, écrivez aux organisateurs.

## The list
guest-list-title = Invitations
guest-list-lead = Qui vous invitez, ce qui est parti, et ce que chacun a répondu.
guest-import = Inviter une liste
guest-new = Inviter quelqu’un
guest-kinds = Invitations par état
guest-all = Toutes
guest-search = Nom ou adresse
guest-standing = État
guest-standing-any = Tous
guest-standing-unsent = Pas envoyée
guest-standing-silent = Sans réponse
guest-standing-yes = Oui
guest-standing-maybe = Peut-être
guest-standing-no = Non
guest-standing-bounced = Non remise
guest-standing-lapsed = Délai passé
guest-standing-withdrawn = Retirée
guest-order-latest = Dernières invitations d’abord
guest-order-earliest = Premières invitations d’abord
guest-shown = { $form ->
    [one] { $count } invitation affichée
   *[other] { $count } invitations affichées
}
guest-none = Personne n’est encore invité
guest-none-text = Invitez une personne, ou toute une liste. Rien ne part avant que vous ne l’envoyiez.
guest-none-found = Aucune invitation ne répond à ces critères
guest-known = Déjà inscrit
guest-letters = Envoyer
guest-letters-hint = Une relance ne va qu’à qui a reçu l’invitation et n’a rien répondu : ni aux messages non remis, ni après le délai, ni à qui a reçu l’invitation ou une relance depuis moins de 48 heures.
guest-send-all = { $form ->
    [one] Envoyer l’invitation qui n’est pas partie…
   *[other] Envoyer les { $count } invitations qui ne sont pas parties…
}
guest-remind-all = { $form ->
    [one] Relancer { $count } personne sans réponse…
   *[other] Relancer { $count } personnes sans réponse…
}

## Sending many
guest-send-title = { $form ->
    [one] Envoyer { $count } invitation ?
   *[other] Envoyer { $count } invitations ?
}
guest-send-lead = Chacun reçoit la sienne dans sa langue, avec ses trois liens. Ce qui est parti ne se reprend pas.
guest-send-button = { $form ->
    [one] Envoyer { $count } invitation
   *[other] Envoyer { $count } invitations
}
guest-remind-title = { $form ->
    [one] Relancer { $count } personne ?
   *[other] Relancer { $count } personnes ?
}
guest-remind-lead = La relance ne va qu’à qui a reçu l’invitation et n’a rien répondu.
guest-remind-not = Laissés tranquilles
guest-remind-left = { $form ->
    [one] { $count } personne sans réponse, relancée depuis moins de 48 heures ou dont le message est encore en route
   *[other] { $count } personnes sans réponse, relancées depuis moins de 48 heures ou dont le message est encore en route
}
guest-remind-button = { $form ->
    [one] Relancer { $count } personne
   *[other] Relancer { $count } personnes
}

## One invitation
guest-back = Toutes les invitations
guest-one = L’invitation
guest-new-intro = Rien ne part encore : vous relirez, puis vous enverrez.
guest-add = Enregistrer l’invitation
guest-edit = Modifier l’invitation
guest-edit-intro = Tant que personne n’a répondu. À une autre adresse, l’invitation est à envoyer de nouveau, et les anciens liens ne s’ouvrent plus.
guest-save = Enregistrer
guest-choose-category = Choisir
guest-companions-hint = Vide : autant que la catégorie le permet.
guest-answer-by = Répondre au plus tard
guest-answer-by-hint = Ce jour compris. Vide : jusqu’à la clôture des inscriptions.
guest-answer-by-wrong = Choisissez un jour entre aujourd’hui et le { $day }, dernier jour de l’événement.
guest-answer-by-over = L’événement est passé. Choisissez un jour entre aujourd’hui et le { $day }, où ses badges cessent de valoir, ou laissez vide.
guest-note = Mot personnel
guest-note-hint = Ajouté au message de cet invité seul.
guest-address = Adresse de l’inscription
guest-locked = Réservée à cette adresse
guest-locked-detail = L’inscription se fait à l’adresse invitée, et personne ne peut venir à la place.
guest-locked-yes = l’adresse invitée seule
guest-locked-no = au choix de l’invité
guest-taken = Cette personne est déjà invitée.
guest-sent-at = Envoyée le
guest-reminded-at = Relancée le
guest-answered-at = Réponse du
guest-withdrawn-at = Retirée le
guest-word-given = Son mot
guest-registration = Son inscription :
guest-bounced = Le dernier message ne lui est pas parvenu. Corrigez l’adresse, puis envoyez de nouveau.
guest-known-already = Cette personne est déjà inscrite.
guest-known-see = Voir son inscription
guest-send = Envoyer l’invitation
guest-send-again = Envoyer de nouveau
guest-withdraw = Retirer l’invitation…
guest-withdraw-title = Retirer cette invitation ?
guest-withdraw-lead = Ses liens diront qu’elle n’est plus valable. Rien n’est envoyé.
guest-withdraw-whose = Invitation de
guest-withdraw-do = Retirer l’invitation
guest-done-invited = C’est enregistré. Rien n’est parti : relisez, puis envoyez.
guest-done-sent = L’invitation est en route.
guest-done-all-sent = Les invitations sont en route.
guest-done-reminded = Les relances sont en route.
guest-done-withdrawn = L’invitation est retirée.
guest-done-changed = Leur nombre a changé entre-temps : rien n’est parti. Relisez, puis confirmez de nouveau.
guest-done-refused = L’invitation a changé entre-temps, ou l’événement n’est pas publié ou plus ouvert : rien n’a été fait.

## Elsewhere in the console
letter-invitation = Invitation
letter-invitation-note = Quand vous envoyez une invitation, avec ses trois liens de réponse.
letter-reminder = Relance
letter-reminder-note = Quand vous relancez qui n’a pas répondu à son invitation.
letter-place-yes-link = adresse du « oui » (dans le texte seulement)
letter-place-maybe-link = adresse du « peut-être » (dans le texte seulement)
letter-place-no-link = adresse du « non » (dans le texte seulement)
letter-place-answer-by = dernier jour pour répondre
letter-place-companions = nombre d’accompagnateurs permis
letter-place-note = mot personnel de l’invitation
registration-invited = Par une invitation
registration-invited-see = Voir l’invitation
deed-guest-invited = Invité : invitation préparée
deed-guest-invitation-changed = Invité : invitation modifiée
deed-guest-invitation-sent = Invité : invitation envoyée
deed-guest-invitations-sent = Invitations envoyées
deed-guests-reminded = Invités relancés
deed-guest-invitation-withdrawn = Invité : invitation retirée
deed-guest-list-invited = Invitations préparées d’après une liste
import-does-what = Que faire de ces personnes
import-register = Les inscrire
import-invite = Les inviter : chacune répondra elle-même
import-invite-hint = Rien ne part : vous enverrez les invitations ensuite. Qui est déjà inscrit ou invité ne l’est pas une seconde fois.
import-invite-more = Réglages des invitations
import-invite-answer-by = Répondre au plus tard
import-invite-locked = Réserver chaque invitation à son adresse
import-must-be-a-day = Donnez un jour à venir, au plus tard celui de l’événement, ou laissez la date vide.
import-remark-invited = Déjà invité.
import-done-invited = Invitations préparées : { $count }
import-done-invited-before = Déjà invités auparavant : { $count }
import-to-invitations = Voir les invitations
