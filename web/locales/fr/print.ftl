# Badges on paper: what is on them, and what cannot be printed. Same keys in every language.

badge-what-given-name = Prénom
badge-what-family-name = Nom de famille
badge-what-name = Nom complet
badge-what-other-script-name = Nom dans l’autre écriture
badge-what-honorific = Civilité
badge-what-rank = Rang
badge-what-organisation = Organisation
badge-what-job-title = Fonction
badge-what-city = Ville
badge-what-country = Pays
badge-what-category = Catégorie
badge-what-escort = Accueilli par
badge-what-table = Table
badge-what-seat = Siège
badge-what-table-and-seat = Table et siège
badge-what-event-title = Titre de l’événement
badge-what-event-date = Date de l’événement
badge-what-event-place = Lieu de l’événement
badge-what-event-city = Ville de l’événement
badge-what-organiser = Organisateur
badge-what-organiser-short = Organisateur, en court
badge-what-badge-code = Code du badge
badge-what-machine-line = Ligne de style passeport
badge-what-answer = Réponse à une question
badge-what-words = Texte fixe

unprinted-title = { $form ->
    [one] { $count } badge ne peut pas être imprimé tel quel
   *[other] { $count } badges ne peuvent pas être imprimés tels quels
}
unprinted-lead = Rien n’est coupé ni imprimé avec un signe manquant : ces personnes sont donc restées hors du fichier. Corrigez leur inscription, ou imprimez les autres en attendant.
unprinted-event-title = Rien n’a pu être imprimé
unprinted-event-lead = Ce que l’événement dit sur chaque badge ne peut pas être imprimé. Corrigez-le dans les détails de l’événement, puis recommencez.
unprinted-no-room = { $what } : trop long pour sa place, même en petits caractères.
unprinted-no-glyph = { $what } : le signe « { $character } » ({ $code }) n’existe dans aucune police du badge.
unprinted-others = Imprimer les autres
unprinted-back = Retour aux inscriptions
error-unprintable = Ce badge ne peut pas être imprimé tel quel
error-unprintable-detail = Un nom ou un texte est trop long pour le badge, ou contient un signe qu’aucune police ne possède. Votre billet à l’écran suffit pour entrer ; écrivez aux organisateurs pour faire corriger votre inscription.
error-printer-gone = Cette imprimante n’est plus là
error-printer-gone-detail = Elle a été retirée, ou confiée à quelqu’un d’autre. Rien n’a été imprimé. Revenez à la page précédente, rechargez-la et imprimez par ce navigateur ou sur une autre imprimante.
error-doors-print-not = À cette entrée, on n’imprime pas de badges
error-doors-print-not-detail = Les organisateurs peuvent le permettre, à la page « Badges » de la console. D’ici là, adressez la personne à l’accueil.
error-not-inside = Faites d’abord entrer cette personne
error-not-inside-detail = À l’entrée, on n’imprime que le badge de qui est déjà entré. Scannez son billet, puis imprimez.
