# Words of the order of lists. Same keys and variables in every language.

list-order = Order
list-in-order = { $list }: { $order }
list-latest = Latest first
list-earliest = Earliest first
list-by-name = By name
list-by-address = By address
list-own-order = Your order
list-registered-latest = Last registered first
list-registered-earliest = First registered first
list-by-precedence = Order of precedence
list-added-latest = Last added first

## Journal: which entries, in which hours
journal-lead = Who did what. Nothing is ever removed.
journal-event = Event
journal-event-any = All
journal-when-utc = When (UTC)
journal-zone = Times in UTC. Choose an event to read its own.
journal-zone-of = Times where the event takes place ({ $zone })

## Team and who is asked to join it
team-any-role = All roles
team-invitations-count = { $form ->
    [one] { $count } invitation
   *[other] { $count } invitations
}
