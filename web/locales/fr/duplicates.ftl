# Duplicates and merges. Same keys in every language.

desk-duplicates = Doublons
duplicates-title = Doublons possibles
duplicates-lead = Des inscriptions qui semblent être celles d’une même personne. Rien n’est réuni sans votre décision.
duplicates-none = Aucun doublon en vue
duplicates-none-text = Tous les noms sont comparés, d’une écriture à l’autre et dans n’importe quel ordre. Ceux qui se ressemblent apparaîtront ici.
duplicates-list = Paires d’inscriptions à comparer
duplicates-count = { $form ->
    [0] Aucune paire sur cette page
    [one] { $count } paire sur cette page
   *[other] { $count } paires sur cette page
}
duplicates-compare = Comparer
duplicates-mark = Doublon possible
duplicates-back = Tous les doublons possibles
duplicates-pair-title = Une seule personne, ou deux ?
duplicates-why = Ce que disent les noms
duplicates-reason-same = Les deux noms sont identiques.
duplicates-reason-none = Les deux noms ne se ressemblent pas.
duplicates-reason-other-script = C’est le même nom dans une autre écriture.
duplicates-reason-other-spelling = C’est le même nom, orthographié autrement.
duplicates-reason-article = L’article (El, Al, ال) n’est écrit que d’un côté.
duplicates-reason-joined = Deux mots sont écrits en un seul.
duplicates-reason-swapped = Le nom et le prénom sont dans un autre ordre.
duplicates-reason-name-missing = L’un des deux a un nom de plus.
duplicates-reason-one-letter = Une seule lettre diffère, ou deux lettres sont interverties.
duplicates-reason-writings-disagree = Une écriture dit le même nom, l’autre non.
duplicates-keep = Quelle inscription reste ?
duplicates-registered = Inscription du { $when }
duplicates-code = Badge
duplicates-nothing = Rien
duplicates-both = le même des deux côtés
duplicates-merge = Réunir en une inscription
duplicates-merge-note = L’autre inscription prend fin et sa place est proposée à la personne suivante. Le billet qui reste est renvoyé par courriel ; à l’entrée, les deux badges y mènent. Vous pourrez revenir en arrière.
duplicates-apart-title = Ce sont deux personnes ?
duplicates-apart-note = Les deux inscriptions restent, et la question ne sera plus posée.
duplicates-apart = Ce sont deux personnes
duplicates-was-apart = Il a déjà été dit que ce sont deux personnes.
duplicates-done-merged = Les deux inscriptions n’en font plus qu’une.
duplicates-done-apart = C’est noté : ce sont deux personnes.
duplicates-done-undone = Les deux inscriptions sont à nouveau séparées.
duplicates-done-undone-waiting = Les deux inscriptions sont à nouveau séparées. Il n’y avait plus de place libre : celle qui revient est sur la liste d’attente.
duplicates-merges = Réunions récentes
duplicates-merged-with = Réunie avec
duplicates-merged-on = Le { $when }
duplicates-merged-by = Le { $when }, par { $who }
duplicates-undo = Séparer à nouveau
duplicates-refused-over = L’une des deux inscriptions a pris fin : il n’y a plus rien à réunir.
duplicates-refused-inside = La personne est entrée avec l’inscription qui prendrait fin. Gardez celle-là, ou annulez d’abord l’entrée.
duplicates-refused-others = L’inscription qui prendrait fin vaut pour plusieurs personnes. Gardez celle-là.
duplicates-refused-undo = Cette réunion ne peut plus être défaite : elle l’a déjà été, ou la personne s’est inscrite à nouveau entre-temps.
standing-merged = Réunie avec une autre
ticket-merged-title = Réunie avec votre autre inscription
ticket-merged-explained = Vous étiez inscrit(e) deux fois. Votre billet est celui de l’autre inscription : il vous a été envoyé par courriel. À l’entrée, ce badge y mène aussi.
deed-registrations-merged = Inscriptions réunies
deed-merge-undone = Inscriptions séparées à nouveau
deed-registrations-kept-apart = Inscriptions reconnues comme celles de deux personnes
field-other = l’autre inscription
