# Protocol: ranks, what is said of guests, place cards and the arrival board. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

precedence-title = Protocole
precedence-lead = Un seul ordre pour les listes, les porte-noms et le tableau des arrivées. Il vaut aussitôt, pour l’équipe seule.
precedence-list = Voir les invités dans cet ordre
precedence-ranks = Table des rangs
precedence-none = Aucun rang. Partez du modèle, puis déplacez, renommez ou supprimez.
precedence-template = Charger le modèle
precedence-template-rest = Ajouter ce qui manque du modèle
precedence-template-hint = Un modèle pour la réception d’un consulat en France, inspiré du décret n° 89-655 du 13 septembre 1989. C’est une proposition : l’hôte décide.
precedence-add = Ajouter un rang
precedence-name = Nom du rang
precedence-guests = { $form ->
    [0] personne
    [one] { $count } invité
   *[other] { $count } invités
}
precedence-rank-title = Rang : { $name }
precedence-back = Table des rangs
precedence-remove = Supprimer ce rang
precedence-remove-title = Supprimer le rang « { $name } » ?
precedence-remove-lead = Le rang quitte la table. Ses invités restent inscrits, sans rang.
precedence-goes = { $form ->
    [one] Le rang de { $count } invité
   *[other] Le rang de { $count } invités
}
precedence-goes-invited = { $form ->
    [one] Le rang de { $count } invitation en attente : qui l’accepte viendra sans rang
   *[other] Le rang de { $count } invitations en attente : qui les accepte viendra sans rang
}

protocol-title = Protocole
protocol-save = Enregistrer le protocole
protocol-done = Le protocole est enregistré.
protocol-honorific = Civilité
protocol-no-honorific = Aucune
protocol-own = Autres mots, ci-dessous
protocol-own-fr = Autre civilité, en français
protocol-own-ar = Autre civilité, en arabe
protocol-own-hint = Lues seulement si vous avez choisi « Autres mots ».
protocol-rank = Rang
protocol-no-rank = Sans rang
protocol-within = Place dans le rang
protocol-within-hint = 1 passe en premier. Vide : après ceux qui ont une place, par nom.
protocol-escort = Accueil
protocol-table = Table
protocol-seat = Siège
protocol-seat-hint = Aussi donné à { $name }.
protocol-seat-shared = Ce siège est aussi donné à { $name }. Donnez-en un autre à l’un des deux, sauf si c’est voulu.
protocol-seat-see = Voir cette personne

cards-heading = Porte-noms
cards-hint = Quatre par feuille A4, à couper puis à plier : le nom est sur les deux faces. Imprimez à 100 %.
cards-of = Pour qui
cards-of-placed = Ceux qui ont un rang ou une table
cards-of-ranked = Ceux qui ont un rang
cards-of-all = Tous les inscrits confirmés
cards-table-only = Une table seulement
cards-table-hint = Son nom, comme « 3 ». Vide : toutes.
cards-print = Créer les porte-noms (PDF)
cards-of-list = Porte-noms de la liste (PDF)
cards-none = Personne à qui imprimer un porte-nom ici. Donnez un rang ou une table sur la page d’une inscription, ou choisissez d’autres personnes.
cards-file = portenoms

board-title = Tableau des arrivées
board-count = { $form ->
    [one] { $inside } arrivé sur { $all }
   *[other] { $inside } arrivés sur { $all }
}
board-all = Tous
board-expected = Attendus seulement
board-follow = Actualiser toutes les 20 secondes
board-stop = Ne plus actualiser seul
board-none = Aucun invité confirmé n’a de rang. Donnez-en un sur la page de son inscription, ou par l’import.
board-unranked = { $form ->
    [one] { $count } invité d’honneur n’a pas de rang et ne figure pas ici. Donnez-lui un rang sur la page de son inscription.
   *[other] { $count } invités d’honneur n’ont pas de rang et ne figurent pas ici. Donnez-leur un rang sur la page de leur inscription.
}
board-nobody-left = Tous sont arrivés.
board-with = Accompagne { $name }
board-heads = { $form ->
    [one] Avec { $count } accompagnateur
   *[other] Avec { $count } accompagnateurs
}

deed-ranks-changed = Table des rangs modifiée
deed-protocol-changed = Protocole d’un invité modifié
