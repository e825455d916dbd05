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
deed-registering-changed = Catégories ou questions modifiées
