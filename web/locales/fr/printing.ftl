# Words of printing badges, in fr. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

## The page « Badges »
print-title = Badges
print-lead = Choisissez de qui, dans quel ordre et sur quoi. Le nombre vous est dit avant que rien ne soit imprimé.
print-whose = Imprimer des badges
print-count = Compter, puis imprimer…
print-runs = Impressions
print-no-runs = Aucun badge n’a encore été imprimé.
print-column-whose = Badges
print-column-by = Par
print-column-when = Demandée le
print-column-state = État
print-one = Un seul badge
print-everybody = Tout le monde
print-badges = { $form ->
    [one] { $count } badge
   *[other] { $count } badges
}
print-none = Personne n’a de badge parmi ceux que vous avez choisis. Rien n’est à imprimer : changez les critères.
print-printer-gone = L’imprimante « { $printer } » n’est plus à votre disposition. Rien n’est parti : choisissez-en une autre, ou un fichier.
print-several = { $count } impressions ont commencé, une par modèle : chacune aura son fichier.

## Marks and the filter
print-mark = Badge
print-any = Imprimés ou non
print-any-category = Toutes
print-any-standing = Attendus ou entrés
print-unprinted = Pas encore imprimé
print-printed = Déjà imprimé
print-criteria = badge : { $mark }
print-marked = { $form ->
    [1] Badge imprimé une fois, le { $moment }
    [2] Badge imprimé deux fois, la dernière le { $moment }
   *[other] Badge imprimé { $count } fois, la dernière le { $moment }
}

## Orders
print-by-latin = Nom en lettres latines
print-by-arabic = Nom en lettres arabes
print-by-category = Catégorie
print-by-precedence = Préséance
print-by-table = Table, puis place
print-by-answer = Réponse à « { $question } »
print-in-order = Ordre : { $order }

## Through what
print-to = Imprimer sur
print-to-file = Fichier PDF
print-to-browser = Navigateur
print-to-printer = Imprimante « { $printer } »

## Before it begins
print-ask-title = { $form ->
    [one] Imprimer { $count } badge ?
   *[other] Imprimer { $count } badges ?
}
print-ask-whose = Ce qui sera imprimé
print-ask-button = { $form ->
    [one] Imprimer { $count } badge
   *[other] Imprimer { $count } badges
}
print-ask-again = { $form ->
    [one] Réimprimer { $count } badge
   *[other] Imprimer les { $count } badges, réimpressions comprises
}
print-reprints = { $form ->
    [one] { $count } badge a déjà été imprimé.
   *[other] { $count } badges ont déjà été imprimés.
}
print-only-others = { $form ->
    [one] N’imprimer que { $count } badge, pas encore imprimé
   *[other] N’imprimer que les { $count } pas encore imprimés
}
print-changed = Entre-temps le nombre ou le modèle a changé : rien n’est parti. Relisez, puis confirmez de nouveau.
print-back-to-form = Changer les critères
print-of-layout = Modèle « { $layout } » ({ $medium }) : { $badges }, { $paper }
print-languages = { $form ->
    [one] Langue des badges : { $languages }
   *[other] Langues des badges : { $languages }
}
print-pages = { $form ->
    [one] { $count } page
   *[other] { $count } pages
}
print-sheets = { $form ->
    [one] { $count } feuille recto verso ({ $pages } pages)
   *[other] { $count } feuilles recto verso ({ $pages } pages)
}
print-labels = { $form ->
    [one] { $count } étiquette
   *[other] { $count } étiquettes
}
print-layouts-apart = Ces badges suivent plusieurs modèles : il y aura une impression et un fichier par modèle.
print-label-fitted = « { $layout } » mesure { $size } mm, les étiquettes { $label } mm : le badge est ajusté à l’étiquette.
print-label-front = « { $layout } » : une étiquette ne porte que le recto.

## A run
print-waiting = En attente
print-working = En cours
print-done = Imprimée
print-cancelled = Arrêtée
print-failed = Échouée
print-taken-back = Reprise : non imprimée
print-made = { $form ->
    [one] { $done } badge fait sur { $total }
   *[other] { $done } badges faits sur { $total }
}
print-begun = Demandée le { $moment }
print-by-whom = Par : { $name }
print-progress = Avancement
print-refresh = Actualiser
print-back = Toutes les impressions
print-download = Télécharger le PDF
print-file-kept = Le fichier est gardé un jour. Ses badges comptent comme imprimés.
print-open-badge = Ouvrir le badge
print-stop = Arrêter l’impression
print-stopped-done = L’impression est arrêtée.
print-take-back-ask = Ces badges n’ont pas été imprimés (papier coincé, fichier perdu)…
print-take-back-title = { $form ->
    [one] Dire que { $count } badge n’a pas été imprimé ?
   *[other] Dire que { $count } badges n’ont pas été imprimés ?
}
print-take-back-lead = Leurs marques d’impression redeviennent ce qu’elles étaient, et le fichier de cette impression est supprimé. Les badges eux-mêmes restent valables.
print-take-back = Ils n’ont pas été imprimés
print-taken-back-done = Les marques sont reprises : ces badges peuvent être imprimés de nouveau.
print-stop-over = Il n’y avait plus rien à arrêter : cette impression était déjà finie.
print-take-back-over = Il n’y a rien à reprendre : cette impression n’a rien imprimé, ou elle est déjà reprise.
print-after-layouts = Modèle : { $layouts }

## Trouble
print-trouble-unreachable = L’imprimante « { $printer } » ne répond pas. Est-elle allumée et reliée au réseau ?
print-trouble-silent = L’imprimante « { $printer } » se tait. A-t-elle des étiquettes et un ruban, est-elle fermée ?
print-trouble-cut-off = L’imprimante « { $printer } » a coupé la liaison en cours d’étiquette. Éteignez-la, puis rallumez-la.
print-trouble-stranger = Ce qui répond à l’adresse de l’imprimante « { $printer } » n’est pas une imprimante d’étiquettes. Rien de ce qui y est envoyé n’est compté comme imprimé : prévenez qui tient le serveur.
print-trouble-labels = L’imprimante « { $printer } » n’a plus d’étiquettes. Mettez un rouleau.
print-trouble-ribbon = L’imprimante « { $printer } » n’a plus de ruban. Changez-le.
print-trouble-open = L’imprimante « { $printer } » est ouverte. Fermez-la.
print-trouble-paused = L’imprimante « { $printer } » est en pause. Appuyez sur sa touche de pause.
print-trouble-gone = L’imprimante « { $printer } » n’est plus à votre disposition. Choisissez-en une autre.
print-trouble-unmade = Un badge n’a pas pu être composé. Réessayez ; si cela dure, prévenez qui tient le serveur.
print-trouble-unprintable = Aucun de ces badges ne peut être imprimé tel quel. Rien n’a été imprimé.
print-trouble-nobody = Plus personne de cette impression n’a de badge. Rien n’a été imprimé.

## At the door
print-door = À l’entrée
print-at-door = Les portes peuvent imprimer
print-at-door-hint = Qui tient une porte peut imprimer le badge de qui vient d’entrer. Vous et les chefs d’accueil le pouvez toujours.
print-badge = Imprimer le badge
print-badge-at = Badge sur « { $printer } »
print-badge-here = Badge par ce navigateur
print-badge-of = Badge de { $name }
print-here-hint = La page a exactement la taille du badge. Imprimez-la à 100 %, sans marges.
print-now = Imprimer
print-back-to-door = Retour à l’entrée
print-see-run = Cette impression
print-left-out = Badges laissés de côté
