# Words of speakers, partners and pictures, in fr. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

## Order and review: what both lists share
order-up = Monter
order-down = Descendre
review-filter = Texte reçu
review-any = Tous
review-waiting = À relire
review-sent-back = Renvoyé
review-title = Texte à relire
review-title-back = Texte renvoyé
review-hint-organiser = Rien de ceci n’est visible avant votre accord. Approuver remplace le texte affiché.
review-hint-organiser-back = Vous avez demandé un changement : la réponse remplacera ce texte.
review-hint-writer = Votre texte attend l’accord des organisateurs. Vous pouvez encore le changer ci-dessous.
review-hint-writer-back = Les organisateurs demandent un changement. Corrigez ci-dessous, puis envoyez de nouveau.
review-reason-given = Motif :
review-same = Le texte reçu est le même que celui qui est affiché.
review-field = Champ
review-shows = Affiché
review-written = Reçu
review-picture-shows = L’image affichée
review-picture-written = L’image reçue
review-approve = Approuver
review-send-back = Renvoyer
review-reason = Ce qu’il faut changer

## Done: what was just done
done-saved = C’est enregistré.
done-added = C’est ajouté. Vous pouvez maintenant joindre une image.
done-removed = C’est supprimé. Ce qui est publié reste visible jusqu’à la prochaine publication.
done-rank-removed = Le rang est supprimé. Ses invités sont maintenant sans rang.
done-picture = L’image est enregistrée.
done-picture-removed = L’image est retirée.
done-approved = Le texte est approuvé. Il sera visible à la prochaine publication.
done-sent-back = Le texte est renvoyé avec votre motif.
done-invited = L’invitation est en route.
done-proposed = Merci. Les organisateurs vont relire votre texte.
done-written-anew = Le texte a changé depuis que vous l’avez ouvert. Relisez-le : rien n’a été décidé.
done-named = C’est noté : le billet est en route.
done-given-back = La place est rendue : elle va à la personne suivante de la liste d’attente.
done-no-place = Toutes vos places sont prises : rien n’a changé.

## Picture: sending one, and why it is refused
picture-file = Choisir un fichier
picture-hint = JPEG, PNG ou WebP, { $max } Mo au plus. Le lieu et l’appareil notés dans le fichier sont effacés.
picture-hint-logo = SVG, PNG, JPEG ou WebP, { $max } Mo au plus. Il s’affiche sur fond blanc.
picture-send = Envoyer l’image
picture-remove = Retirer l’image
picture-alt = Ce que montre l’image
picture-alt-hint = Pour qui ne la voit pas. Vide : le nom.
picture-empty = Choisissez d’abord un fichier.
picture-too-many-bytes = Ce fichier dépasse { $max } Mo. Réduisez l’image, puis envoyez-la de nouveau.
picture-too-many-pixels = Cette image a plus de 25 millions de pixels. Réduisez ses dimensions.
picture-wrong-kind = Ce fichier n’est pas une image JPEG, PNG ou WebP, quel que soit son nom.
picture-not-drawn = Un dessin SVG ne convient pas ici. Envoyez une photo.
picture-damaged = Ce fichier est incomplet ou abîmé. Enregistrez l’image de nouveau, puis envoyez-la.
picture-script = Ce dessin contient un programme. Exportez-le sans script, ou en PNG.
picture-elsewhere = Ce dessin appelle un fichier qui est ailleurs. Exportez-le d’un seul tenant, ou en PNG.
picture-entities = Ce dessin définit des entités XML. Exportez-le de nouveau, ou en PNG.
picture-letters = Ce dessin contient du texte. Convertissez les lettres en tracés, ou exportez-le en PNG.
picture-embedded = Ce dessin contient une image incrustée. Exportez-le en PNG.
picture-elaborate = Ce dessin est trop compliqué pour être dessiné sans risque. Exportez-le en PNG.

## Speaker: the organisers’ pages
speaker-list-title = Intervenants
speaker-count =
    { $form ->
        [0] Personne
        [one] { $count } personne
       *[other] { $count } personnes
    }
speaker-search = Nom, rôle ou profession
speaker-new = Ajouter une personne
speaker-add = Ajouter
speaker-new-intro = Un nom suffit. Le reste peut venir plus tard, aussi de la personne elle-même.
speaker-none = Personne n’est encore au programme
speaker-none-text = Ajoutez celles et ceux qui prennent la parole, animent ou reçoivent.
speaker-none-found = Personne ne répond à ces critères
speaker-title = Intervenant : { $name }
speaker-back = Tous les intervenants
speaker-name = Nom
speaker-name-hint = Dans chaque écriture, tel que la personne l’écrit.
speaker-role = Rôle dans la rencontre
speaker-role-hint = Par exemple : modératrice de la soirée.
speaker-job = Profession
speaker-biography = Biographie
speaker-links = Liens
speaker-link-label = Lien { $number }, nom
speaker-link-url = Lien { $number }, adresse
speaker-email = Adresse électronique
speaker-email-hint = Jamais affichée. L’invitation y est envoyée.
speaker-picture = Portrait
speaker-picture-none = Sans portrait, ce sont les initiales qui s’affichent.
speaker-remove = Retirer du programme
speaker-remove-title = Retirer { $name } ?
speaker-remove-lead = Cette personne disparaît de la préparation. La page publique ne change qu’à la prochaine publication.
speaker-goes-session = Sa participation à « { $title } »
speaker-goes-proposal = Le texte que la personne a écrit
speaker-invite = Inviter à écrire
speaker-invite-text = La personne reçoit un lien personnel, remplit sa page, et vous relisez avant que rien ne soit visible.
speaker-invite-send = Envoyer l’invitation
speaker-sessions = Au programme
speaker-to-event = Revenir à la rencontre
speaker-see = Voir sa page
speaker-elsewhere = Ailleurs

## Own: what somebody writes of themselves
own-speaker-title = Votre page d’intervenant
own-speaker-intro = Écrivez dans les langues que vous voulez ; le français remplace celles qui manquent. Rien n’est visible avant l’accord des organisateurs.
own-partner-title = La page de votre organisation
own-partner-intro = Présentez votre organisation en quelques phrases. Rien n’est visible avant l’accord des organisateurs.
own-send = Envoyer aux organisateurs

## Partner: the organisers’ pages
partner-list-title = Partenaires
partner-count =
    { $form ->
        [0] Aucun partenaire
        [one] { $count } partenaire
       *[other] { $count } partenaires
    }
partner-search = Nom ou apport
partner-new = Ajouter un partenaire
partner-add = Ajouter
partner-new-intro = Un nom suffit. Le logo se joint ensuite.
partner-none = Aucun partenaire pour l’instant
partner-none-text = Nommez d’abord les rangs, puis ajoutez les organisations qui vous soutiennent.
partner-none-found = Aucun partenaire ne répond à ces critères
partner-title = Partenaire : { $name }
partner-back = Tous les partenaires
partner-name = Nom
partner-role = Ce qu’il apporte
partner-role-hint = Par exemple : fédération professionnelle.
partner-about = Présentation
partner-link = Site
partner-tier = Rang
partner-tier-none = Sans rang
partner-tier-any = Tous
partner-logo = Logo
partner-logo-none = Sans logo, c’est le nom qui s’affiche.
partner-remove = Retirer ce partenaire
partner-remove-title = Retirer { $name } ?
partner-remove-lead = Ce partenaire disparaît de la préparation. La page publique ne change qu’à la prochaine publication.
partner-goes-proposal = Le texte que ses représentants ont écrit
partner-invite = Inviter un représentant
partner-invite-text = La personne reçoit un lien personnel et présente son organisation ; vous relisez avant que rien ne soit visible.
partner-invite-email = Adresse électronique du représentant
partner-places = Places réservées
partner-places-text = Retenues pour ce partenaire, hors des places publiques. Déjà attribuées : { $taken }.
partner-places-field = Nombre de places
own-places = Il vous reste { $left } sur { $places }. La personne que vous nommez reçoit aussitôt son billet.
own-name-guest = Attribuer une place
own-give-back = Rendre une place
own-give-back-text = Une place que personne ne prendra va à la liste d’attente.

## Tier: the ranks of partners
tier-list-title = Rangs des partenaires
tier-count =
    { $form ->
        [0] Aucun rang
        [one] { $count } rang
       *[other] { $count } rangs
    }
tier-none = Aucun rang
tier-none-text = Les rangs ordonnent les partenaires sur la page publique. Partez des rangs habituels, ou nommez les vôtres.
tier-usual = Partir des rangs habituels
tier-host = Hôte
tier-institutional = Partenaires institutionnels
tier-sponsor = Soutiens
tier-federation = Fédérations
tier-press = Presse
tier-name = Nom du rang
tier-new = Ajouter un rang
tier-title = Rang : { $name }
tier-back = Tous les rangs
tier-remove = Supprimer ce rang
tier-remove-title = Supprimer « { $name } » ?
tier-remove-lead = Les partenaires restent, sans rang, après tous les autres.
tier-goes =
    { $form ->
        [one] Le rang d’un partenaire
       *[other] Le rang de { $count } partenaires
    }
