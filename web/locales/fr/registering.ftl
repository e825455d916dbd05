# Who registers and how, in the console. Same keys in every language.

registering-title = Inscriptions : qui et comment
registering-when = Le public voit ces réglages à la prochaine publication. Le nombre de places vaut aussitôt.
registering-categories = Catégories
registering-categories-intro = En quelle qualité l’on vient : qui peut s’inscrire, avec quel formulaire, sur quelles places.
registering-category = Catégorie
registering-category-add = Ajouter une catégorie
registering-pools = Places réservées
registering-pools-intro = Des places mises de côté pour certaines catégories, avec leur propre liste d’attente.
registering-pools-empty = Aucune : toutes les catégories partagent toutes les places.
registering-pool = Places
registering-pool-add = Mettre des places de côté
registering-pool-name = Nom
registering-pool-size = Nombre de places
registering-pool-size-hint = Elles sont prises sur les places libres de l’événement.
registering-pool-seats = { $taken } prises sur { $capacity }
registering-pool-waiting = { $form ->
    [0] personne n’attend
    [one] { $count } personne attend
   *[other] { $count } personnes attendent
}
registering-questions = Questions
registering-questions-intro = Ce que vous demandez en plus. Ne demandez que ce qui sert à l’accueil.
registering-questions-empty = Aucune question de plus.
registering-question = Question
registering-question-add = Ajouter une question
registering-kind = Nature
registering-name = Nom
registering-name-hint = Laissez vide pour garder le nom usuel.
registering-about = En une phrase, sur le formulaire public
registering-colour = Couleur du badge
registering-colour-hint = Comme #0c4a4e. Vide : la couleur usuelle.
registering-colour-wrong = Sept signes : # et six chiffres de 0 à f, comme #0c4a4e.
registering-who = Qui s’inscrit
registering-visibility = Ouverte
registering-public = à tout le monde
registering-link = par lien secret
registering-invitation = sur invitation
registering-approval = Soumise à approbation
registering-by-approval = soumise à approbation
registering-approval-detail = Un organisateur décide de chaque demande. Aucune place n’est prise avant.
registering-in-pool = places : { $pool }
registering-shared = Places communes
registering-companions = Accompagnateurs
registering-brings-none = aucun
registering-brings-by-name = nommés, chacun avec son badge
registering-brings-by-number = comptés, sans badge
registering-brings-named = { $form ->
    [one] { $most } accompagnateur nommé
   *[other] jusqu’à { $most } accompagnateurs nommés
}
registering-brings-counted = { $form ->
    [one] { $most } accompagnateur compté
   *[other] jusqu’à { $most } accompagnateurs comptés
}
registering-most = Combien au plus
registering-form = Le formulaire demande
registering-topics = Sujets proposés et cherchés
registering-not-asked = non
registering-optional = facultatif
registering-required = obligatoire
registering-conditional = selon une réponse
registering-address = Lien
registering-renew = Changer le lien secret
registering-renew-detail = Les liens déjà donnés n’ouvrent plus rien dès la publication suivante.
registering-remove-category = Personne ne s’inscrira plus dans cette catégorie. Les inscriptions qui y sont restent.
registering-remove-pool = Ces places redeviennent communes. Impossible tant que quelqu’un y a une place ou y attend.
registering-remove-question = La question n’est plus posée. Les réponses déjà données restent.
question-label = Intitulé
question-help = Aide
question-kind = Réponse
question-short-text = Texte court
question-long-text = Texte long
question-choice = Un choix
question-choices = Plusieurs choix
question-yes-no = Oui ou non
question-number = Nombre
question-date = Date
question-country = Pays
question-options = Choix possibles
question-options-hint = Un par ligne : français | arabe | anglais.
question-required = Réponse obligatoire
question-categories = Posée à (aucune case : à tous)
question-condition = Posée seulement si
question-always = Toujours
question-identity = Demander quand même un numéro de pièce d’identité
question-identity-detail = Déconseillé : une fuite expose vos invités, et la loi n’admet que les données nécessaires. L’entrée se contrôle avec le badge.
form-identity-paper = Cette question demande une pièce d’identité. Reformulez-la, ou cochez la case en bas de la page.
form-no-room = Trop long pour sa place sur le papier, même en petits caractères. Raccourcissez.
form-no-glyph = Le signe « { $character } » ({ $code }) n’existe dans aucune police. Retirez-le.
deed-registering-changed = Catégories, questions ou réglages modifiés

## Settings of all categories
registering-settings = Réglages communs
registering-settings-change = Changer ces réglages
registering-offers = Places qui se libèrent
registering-offer-hours = Durée de l’offre, en heures
registering-offer-hours-hint = La place est gardée ce temps-là pour la première personne en attente, puis va à la suivante. De 1 à { $max } heures ; 0 la donne aussitôt.
registering-offered = { $form ->
    [0] Une place qui se libère est donnée aussitôt à qui attend.
    [one] Une place qui se libère est gardée { $count } heure pour qui attend.
   *[other] Une place qui se libère est gardée { $count } heures pour qui attend.
}
registering-files-title = Fichiers
registering-files = Permettre des questions à fichier
registering-files-detail = Fermé d’office : un fichier contient plus de données personnelles qu’une réponse, et vous devez dire combien de temps vous le gardez et qui le lit. Les fichiers d’une inscription annulée sont effacés.
registering-files-on = Les questions peuvent demander un fichier.
registering-files-off = Aucune question ne peut demander de fichier.
registering-files-in-use = Une question demande encore un fichier. Retirez-la d’abord.
question-file = Fichier
question-file-off = Une question à fichier s’ouvre d’abord dans les réglages communs.
question-file-warning = Fichier : ne le demandez que s’il est indispensable. Il contient plus de données personnelles qu’une réponse, et s’efface avec l’inscription qui est annulée.

## Files on forms
register-file-hint = PDF, JPEG, PNG ou WebP, { $max } Mo au plus. Le lieu et l’appareil notés dans une image sont effacés.
register-file-kept = Reçu :
register-file-remove = Retirer ce fichier
register-file-empty = Ce fichier est vide. Choisissez-en un autre.
register-file-too-many-bytes = Ce fichier dépasse { $max } Mo. Réduisez-le, puis choisissez-le de nouveau.
register-file-too-many-pixels = Cette image a plus de 25 millions de pixels. Réduisez ses dimensions.
register-file-wrong-kind = Ce fichier n’est ni un PDF ni une image JPEG, PNG ou WebP, quel que soit son nom.
register-file-damaged = Ce fichier est incomplet ou abîmé. Enregistrez-le de nouveau, puis choisissez-le.
register-file-several = Un seul fichier par question.
register-file-gone = Ce fichier n’est plus gardé. Choisissez-le de nouveau.
register-file-later = Plusieurs fichiers viennent d’arriver du même réseau que le vôtre : choisissez-le de nouveau dans une minute.
registration-file-gone = fichier effacé

## Names that mix scripts
registration-mixed = Alphabets mêlés
registration-mixed-detail = Ce nom mêle des lettres d’alphabets qui se ressemblent : il peut passer pour un autre nom. Vérifiez l’adresse avant de décider.

## Seats by category
event-category-full = Complet : liste d’attente
