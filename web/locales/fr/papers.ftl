# Words of what is printed besides badges, in fr. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

papers-title = Cartons, attestations et listes
papers-lead = Ce qui s’imprime à côté des badges. Chaque fichier est un PDF : imprimez-le à 100 %.

papers-pack = Dossier papier de la porte
papers-pack-hint = Pour accueillir sans téléphone ni réseau : la liste alphabétique en lettres latines, la même en lettres arabes, la liste protocolaire et le plan de table, avec une case à cocher par personne. Tous les inscrits confirmés y sont, ceux qui sont entrés sont cochés.
papers-pack-print = Créer le dossier (PDF)
papers-pack-none = Personne n’a encore de place confirmée : il n’y a rien à imprimer pour la porte.
papers-pack-file = porte

papers-tables = Cartons de table
papers-tables-hint = Une feuille A4 par table, à plier au milieu : le nom de la table se lit des deux côtés, de loin. Les tables sont celles qui sont données aux inscrits confirmés.
papers-tables-print = Créer les cartons de table (PDF)
papers-tables-none = Aucune table à imprimer ici. Donnez une table sur la page d’une inscription, ou vérifiez son nom.
papers-table-unknown = Aucun inscrit confirmé n’est à une table de ce nom. Vérifiez-le, ou laissez vide pour toutes les tables.
papers-tables-file = tables

papers-certificates = Attestations de participation
papers-certificates-hint = Une page A4 pour chaque personne qu’une porte a fait entrer. Ceux qui ne sont pas venus n’en ont pas. Après l’événement, chacun trouve aussi la sienne, sans signature, sur son billet.
papers-certificates-print = Créer les attestations (PDF)
papers-certificates-none = Personne de ceux-là n’est entré : il n’y a pas d’attestation à imprimer. Changez les critères, ou attendez que les portes aient ouvert.
papers-certificates-file = attestations
papers-certificates-early = L’événement se termine le { $moment }. Avant, seuls ceux qui sont déjà entrés ont une attestation.
papers-certificate-one = Attestation de participation…
papers-search-hint = Un nom ou un code de badge. Vide : tous ceux qui sont entrés.
papers-language = Langue
papers-own-language = La langue de chacun
papers-place = Fait à
papers-place-hint = Vide : { $place }.
papers-signer = Nom de qui signe
papers-position = Fonction de qui signe
papers-signer-hint = Les deux sont facultatifs : une ligne reste libre pour signer à la main.

# On the ticket of who was there, once the event is over.
ticket-certificate-title = Attestation de participation
ticket-certificate-lead = Vous y étiez. Votre attestation est prête, à garder ou à imprimer.
ticket-certificate = Télécharger l’attestation (PDF)
