# Words of who signs in, what they are, and who did what. Same keys and variables in every language.

## Account: one’s own
account-title = Mon compte
account-lead = Ce que l’installation sait de vous, et les appareils où vous êtes connecté.
account-profile = Vous
account-email = Adresse électronique
account-email-why = C’est elle qui vous fait reconnaître ; elle ne se change pas ici.
account-name = Nom affiché
account-name-hint = Vos collègues et le journal vous connaissent sous ce nom.
account-name-malformed = Écrivez un nom avec au moins une lettre, ou laissez vide.
account-locale = Langue des courriels
account-save = Enregistrer
account-saved = C’est enregistré.
account-roles = Vos rôles
account-roles-none = Aucune équipe ne vous compte encore parmi ses membres.
account-role-organisation = Toute l’organisation
account-sessions = Appareils connectés
account-sessions-why = Un appareil que vous ne reconnaissez pas ? Déconnectez-le.
account-session-here = Cet appareil
account-session-unknown = Appareil inconnu
account-session-line = { $how }, depuis le { $since }
account-session-seen = Vu le { $seen }
account-session-end = Déconnecter
account-session-end-of = Déconnecter { $device }
account-sessions-end-others = Déconnecter tous les autres
account-sessions-ended = Les autres appareils sont déconnectés.
method-link = Par un lien
method-password = Par mot de passe
method-passkey = Par clé d’accès
method-federated = Par la connexion de l’organisation

## Journal: who did what
journal-title = Journal
journal-search = Nom, ou ce qui a changé
journal-deed = Action
journal-deed-any = Toutes
journal-when = Quand
journal-who = Qui
journal-what = Quoi
journal-whom = Sur quoi
journal-empty = Rien ne répond à ces critères
journal-empty-advice = Retirez un critère, ou effacez tout.
journal-none = Rien encore
journal-none-text = Ce que votre équipe change s’inscrit ici, avec son auteur et l’heure.
journal-by-command-line = Ligne de commande du serveur
journal-by-door = Lien de la porte { $door }
journal-by-link = Lien d’organisation
journal-by-guest = Personne non connectée
journal-detail = { $field } : { $value }
field-role = rôle
field-former-role = ancien rôle
field-door = porte
field-method = moyen
field-device = appareil
field-changed = modifié
field-number = nombre
field-source = d’après
deed-organisation-created = Organisation créée
deed-signed-in = Connexion
deed-session-ended = Appareil déconnecté
deed-member-invited = Invitation envoyée
deed-invitation-ended = Invitation retirée
deed-member-joined = Arrivée dans l’équipe
deed-role-changed = Rôle changé
deed-member-removed = Départ de l’équipe
deed-door-link-made = Lien de porte créé
deed-password-set = Mot de passe défini
deed-password-removed = Mot de passe retiré
deed-second-factor-set = Second facteur activé
deed-second-factor-removed = Second facteur retiré
deed-recovery-codes-made = Codes de secours créés
deed-recovery-code-used = Code de secours utilisé
deed-passkey-added = Clé d’accès ajoutée
deed-passkey-removed = Clé d’accès retirée
deed-identity-linked = Compte rattaché à la connexion de l’organisation
deed-identity-unlinked = Compte détaché de la connexion de l’organisation
deed-event-created = Événement créé
deed-event-copied = Événement copié
deed-event-changed = Événement modifié
deed-event-published = Événement publié
deed-event-withdrawn = Événement repassé en brouillon
deed-event-closed = Inscriptions closes
deed-event-reopened = Événement rouvert
deed-event-archived = Événement archivé
deed-room-changed = Salle enregistrée
deed-room-removed = Salle supprimée
deed-track-changed = Parcours enregistré
deed-track-removed = Parcours supprimé
deed-session-added = Séance ajoutée
deed-session-changed = Séance modifiée
deed-session-moved = Séance déplacée
deed-session-removed = Séance supprimée
deed-speaker-added = Intervenant ajouté
deed-speaker-changed = Page d’intervenant modifiée
deed-speaker-invited = Intervenant invité à remplir sa page
deed-speaker-wrote = Page de l’intervenant proposée par lui-même
deed-speaker-approved = Page d’intervenant approuvée
deed-speaker-sent-back = Page d’intervenant renvoyée
deed-speaker-removed = Intervenant retiré
deed-tier-changed = Rang de partenaires enregistré
deed-tier-removed = Rang de partenaires supprimé
deed-partner-added = Partenaire ajouté
deed-partner-changed = Partenaire modifié
deed-partner-wrote = Page du partenaire proposée par son représentant
deed-partner-removed = Partenaire retiré
deed-representatives-changed = Représentants modifiés
deed-registrations-exported = Inscriptions exportées
deed-registration-approved = Inscription approuvée
deed-registration-declined = Inscription refusée
deed-registration-cancelled = Inscription annulée

## Team
team-title = Équipe
team-title-event = Équipe de l’événement
team-lead = Qui travaille pour toute l’organisation.
team-lead-event = Qui travaille à cet événement seulement. L’équipe de l’organisation y a accès aussi.
team-whole = Équipe de l’organisation
team-search = Nom ou adresse
team-who = Membre
team-role = Rôle
team-role-choose = Choisir un rôle
team-role-for = Rôle de { $who }
team-role-of = { $role } : { $who }
team-role-change = Changer
team-you = vous
team-remove = Retirer
team-remove-title = Retirer { $name } ?
team-remove-lead = { $name } n’aura plus ici le rôle « { $role } », dès maintenant et sur tous ses appareils. Ce que cette personne a fait reste dans le journal. Vous pourrez l’inviter de nouveau.
team-count = { $form ->
    [one] { $count } membre
   *[other] { $count } membres
}
team-empty = Personne encore
team-empty-text = Invitez une première personne : elle reçoit un courriel et choisit d’accepter.
team-empty-filtered = Personne ne répond à cette recherche
team-invite = Inviter
team-invite-how = Un lien part par courriel. Il vaut sept jours et ne sert qu’une fois.
team-invite-send = Envoyer l’invitation
team-language = Langue du courriel
team-email-taken = Cette personne a déjà un rôle ici. Changez-le dans la liste.
team-invitations = Invitations en attente
team-invitation-until = À accepter avant le { $moment }
team-invitation-end = Retirer
team-done-invited = L’invitation part.
team-done-ended = L’invitation est retirée : son lien ne vaut plus rien.
team-done-changed = Le rôle est changé, dès maintenant.
team-done-removed = Cette personne n’est plus de l’équipe.
team-last-owner = Il faut au moins un responsable : nommez-en un autre d’abord.
door-links-title = Liens de porte
door-links-lead = Un lien ouvre une porte de cet événement, sans compte, à qui le reçoit. Il sert une seule fois.
door-links-door = Porte
door-links-make = Créer un lien
door-links-made = Remettez ce lien à la personne qui tiendra cette porte. Il ne sera plus affiché, et s’utilise une fois avant le { $moment }.
door-links-link = Lien
door-links-none = Cet événement n’a pas de porte
door-links-none-text = Ajoutez-en dans les détails de l’événement.
invitation-title = Rejoindre l’équipe
invitation-lead = On vous propose de travailler avec cette organisation.
invitation-lead-event = On vous propose de travailler à cet événement.
invitation-by = Invité par
invitation-as = En tant que
invitation-accept = Accepter
invitation-note = Rien à faire si vous ne souhaitez pas accepter : l’invitation s’éteint d’elle-même.
signin-joined = C’est fait : ce rôle est à vous. Connectez-vous comme d’habitude.

## Password: the other way in
signin-by-password = Se connecter avec un mot de passe
signin-other-ways = Autres façons de se connecter
signin-or = sans clé sur cet appareil
signin-wait = { $form ->
    [one] Trop d’essais. Attendez une minute, puis recommencez.
   *[other] Trop d’essais. Attendez { $minutes } minutes, puis recommencez.
}
password-lead = Mot de passe, puis code de votre application. Vous n’avez plus votre téléphone ? Un code de secours le remplace.
password-wrong = L’adresse, le mot de passe ou le code ne convient pas.
password-title = Mot de passe
password-explained = Avec une clé d’accès ou un lien par courriel, vous n’en avez pas besoin. Il s’utilise toujours avec un second facteur.
password-set = Choisir un mot de passe
password-change = Changer de mot de passe
password-current = Mot de passe actuel
password-current-wrong = Ce n’est pas le mot de passe actuel.
password-new = Nouveau mot de passe
password-hint = Au moins { $min } caractères. Quatre ou cinq mots sans rapport font un bon mot de passe.
password-too-short = Il faut au moins { $min } caractères.
password-too-long = Pas plus de { $max } caractères.
password-guessable = Ce mot de passe se devine : il contient votre nom, celui de l’organisation ou une suite connue. Choisissez des mots sans rapport.
password-remove = Retirer le mot de passe
password-remove-text = Le second facteur et les codes de secours partent avec lui. Vous vous connecterez par clé d’accès ou par lien.
password-done = Le mot de passe est changé. Vos autres appareils sont déconnectés.
password-removed-done = Le mot de passe est retiré.
factor-title = Second facteur
factor-lead = Une application d’authentification donne un code qui change toutes les trente secondes.
factor-qr = Code QR à lire avec l’application
factor-typed = Ou tapez cette clé :
factor-first-code = Code que montre l’application
factor-code = Code de l’application
factor-code-hint = Six chiffres, ou un code de secours.
factor-confirm = Confirmer
factor-wrong = Ce code ne convient pas, ou il a déjà servi. Attendez le suivant.
factor-set-up = Mettre en place
factor-off = Sans second facteur, le mot de passe n’ouvre rien.
factor-on = Il est en place. Codes de secours restants : { $codes }
codes-title = Codes de secours
codes-lead = Chacun remplace une fois le code de l’application. Ils ne seront plus affichés : imprimez-les ou notez-les, et gardez-les loin de votre appareil.
codes-renew = Refaire les codes de secours
codes-make = Refaire les codes
codes-print = Imprimer
codes-kept = Je les ai gardés
account-sign-in = Se connecter
account-sign-in-text = Mot de passe et second facteur
error-too-many = Trop d’essais
error-too-many-detail = Attendez quelques minutes, puis recommencez. Rien n’est perdu.

## Set-up: the first organisation
setup-title = Première installation
setup-lead = Nommez l’organisation et son premier responsable. Cette page ne sert qu’une fois.
setup-organisation = L’organisation
setup-name = Nom complet
setup-short-name = Nom court
setup-short-name-hint = Ce qui la distingue de ses sœurs, souvent la ville.
setup-slug = Partie de l’adresse
setup-slug-hint = Lettres sans accent, chiffres et tirets : maroc-lyon
setup-slug-malformed = Seulement des minuscules sans accent, des chiffres et des tirets, deux signes au moins.
setup-slug-taken = Cette adresse est prise.
setup-owner = Le responsable
setup-owner-text = Cette personne est connectée aussitôt, et pourra inviter les autres.
setup-create = Créer l’organisation
setup-done = L’installation est faite

## Passkeys
passkey-use = Utiliser ma clé d’accès
passkey-failed = La clé n’a pas été acceptée, ou la demande a été annulée. Recommencez, ou choisissez une autre façon.
passkey-title = Clés d’accès
passkey-text = Vous vous connectez comme vous déverrouillez votre appareil : empreinte, visage ou code. Rien à retenir.
passkey-name = Nom de cette clé
passkey-add = Ajouter une clé d’accès
passkey-since = Ajoutée le { $moment }
passkey-used = Utilisée le { $moment }
passkey-unnamed = Clé sans nom
passkey-done = La clé d’accès est ajoutée.
passkey-removed-done = La clé d’accès est retirée : elle n’ouvre plus rien.

## The organisation's own sign-in
federated-use = Se connecter avec { $name }
federated-or = ou par courriel
federated-title = Connexion de l’organisation
federated-remove = Détacher
federated-remove-title = Détacher cette connexion
federated-remove-lead = Elle ne sera plus rattachée à votre compte. Si vous l’utilisez encore avec la même adresse vérifiée, elle le sera de nouveau.
federated-removed-done = La connexion de l’organisation est détachée de votre compte.
federated-back = Revenir à la connexion
federated-unfinished-title = La connexion n’a pas abouti
federated-unfinished-text = La demande a été annulée, a duré trop longtemps ou a déjà servi. Rien n’a été ouvert.
federated-unfinished-advice = Recommencez depuis la page de connexion, dans ce même navigateur.
federated-unknown-title = Cette connexion n’ouvre rien ici
federated-unknown-text = { $name } vous a bien reconnu, mais aucun accès n’est prévu ici pour cette identité, ou son adresse n’est pas vérifiée.
federated-unknown-advice = Prenez une autre façon de vous connecter, ou demandez une invitation à la personne qui vous a parlé de cette page.
federated-down-title = Le service de connexion ne répond pas
federated-down-text = { $name } est injoignable en ce moment.
federated-down-advice = Attendez un peu, ou prenez une autre façon de vous connecter : elles marchent toutes.
signin-proof = Pour changer vos façons de vous connecter, connectez-vous de nouveau : la dernière fois remonte à plus d’un quart d’heure.
passkey-remove-title = Retirer cette clé d’accès
passkey-remove-lead = Elle n’ouvrira plus rien. Il vous reste le lien par courriel et vos autres façons de vous connecter.

## Who holds a door through a link
door-links-held-title = Portes tenues par un lien
door-links-held = { $device }, depuis le { $since }, vu le { $seen }
door-links-end = Retirer
door-links-unused-title = Liens que personne n’a utilisés
door-links-end-unused = Annuler ces liens
deed-door-links-ended = liens de porte retirés
door-links-unused =
    { $form ->
        [one] { $count } lien, valable jusqu’au { $moment }
       *[other] { $count } liens, valables jusqu’au { $moment } au plus
    }
