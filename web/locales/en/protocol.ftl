# Protocol: ranks, what is said of guests, place cards and the arrival board. Same keys and variables in every language.

precedence-title = Protocol
precedence-lead = One order for lists, place cards and the arrival board. It holds at once, for the team alone.
precedence-list = See guests in this order
precedence-ranks = Table of ranks
precedence-none = No rank yet. Start from the template, then move, rename or remove.
precedence-template = Load the template
precedence-template-rest = Add what is missing of the template
precedence-template-hint = A template for a consulate’s reception in France, after the idea of the French decree no. 89-655 of 13 September 1989. It is a proposal: the host decides.
precedence-add = Add a rank
precedence-name = Name of the rank
precedence-guests = { $form ->
    [0] nobody
    [one] { $count } guest
   *[other] { $count } guests
}
precedence-rank-title = Rank: { $name }
precedence-back = Table of ranks
precedence-remove = Remove this rank
precedence-remove-title = Remove the rank “{ $name }”?
precedence-remove-lead = The rank leaves the table. Its guests stay registered, without a rank.
precedence-goes = { $form ->
    [one] The rank of { $count } guest
   *[other] The rank of { $count } guests
}
precedence-goes-invited = { $form ->
    [one] The rank of { $count } pending invitation: whoever accepts it comes without one
   *[other] The rank of { $count } pending invitations: whoever accepts them comes without one
}

protocol-title = Protocol
protocol-save = Save protocol
protocol-done = Protocol is saved.
protocol-honorific = Honorific
protocol-no-honorific = None
protocol-own = Other words, below
protocol-own-fr = Other honorific, in French
protocol-own-ar = Other honorific, in Arabic
protocol-own-hint = Read only if you chose “Other words”.
protocol-rank = Rank
protocol-no-rank = Without a rank
protocol-within = Place in the rank
protocol-within-hint = 1 goes first. Empty: after those who have a place, by name.
protocol-escort = Received by
protocol-table = Table
protocol-seat = Seat
protocol-seat-hint = Also given to { $name }.
protocol-seat-shared = This seat is also given to { $name }. Give one of the two another, unless it is meant so.
protocol-seat-see = See this person

cards-heading = Place cards
cards-hint = Four on an A4 sheet, to cut and then to fold: the name is on both sides. Print at 100%.
cards-of = For whom
cards-of-placed = Those with a rank or a table
cards-of-ranked = Those with a rank
cards-of-all = Everybody confirmed
cards-table-only = One table only
cards-table-hint = Its name, such as “3”. Empty: all.
cards-print = Make place cards (PDF)
cards-of-list = Place cards of the list (PDF)
cards-none = Nobody to print a card for here. Give a rank or a table on the page of a registration, or choose other people.
cards-file = placecards

board-title = Arrival board
board-count = { $form ->
   *[other] { $inside } of { $all } arrived
}
board-all = Everybody
board-expected = Expected only
board-follow = Refresh every 20 seconds
board-stop = Stop refreshing by itself
board-none = No confirmed guest has a rank. Give one on the page of their registration, or by the import.
board-unranked = { $form ->
    [one] { $count } guest of honour has no rank and is not here. Give them one on the page of their registration.
   *[other] { $count } guests of honour have no rank and are not here. Give them one on the page of their registration.
}
board-nobody-left = Everybody has arrived.
board-with = Comes with { $name }
board-heads = { $form ->
    [one] With { $count } companion
   *[other] With { $count } companions
}

deed-ranks-changed = Table of ranks changed
deed-protocol-changed = Protocol of a guest changed
