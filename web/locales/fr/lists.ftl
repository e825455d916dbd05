# Words of the order of lists. Same keys and variables in every language.

list-order = Ordre
list-in-order = { $list } : { $order }
list-latest = Les plus récents d’abord
list-earliest = Les plus anciens d’abord
list-by-name = Par nom
list-by-address = Par adresse
list-own-order = Votre ordre
list-registered-latest = Dernières inscriptions d’abord
list-registered-earliest = Premières inscriptions d’abord
list-by-precedence = Ordre protocolaire
list-added-latest = Derniers venus d’abord

## Journal: which entries, in which hours
journal-lead = Qui a fait quoi. Rien ne s’en efface.
journal-event = Événement
journal-event-any = Tous
journal-when-utc = Quand (UTC)
journal-zone = Heures en temps universel (UTC). Choisissez un événement pour lire les siennes.
journal-zone-of = Heures de l’événement ({ $zone })

## Team and who is asked to join it
team-any-role = Tous les rôles
team-invitations-count = { $form ->
    [one] { $count } invitation
   *[other] { $count } invitations
}
