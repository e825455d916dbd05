# Requests, offers, parties. Same keys in every language.

ticket-kind-requested = Demande
ticket-kind-offered = Place proposée
ticket-requested = Pas encore confirmé
ticket-requested-title = Votre demande est reçue
ticket-requested-explained = Les organisateurs l’examinent. Leur réponse arrive à
ticket-offered = À confirmer avant le { $when }
ticket-offered-title = Une place vous attend
ticket-offered-explained = Elle vous est réservée jusqu’au { $when }. Ensuite, elle ira à la personne suivante.
ticket-accept = Confirmer ma place
ticket-declined-title = Demande refusée
ticket-declined-on = Réponse des organisateurs le { $when }.
ticket-lapsed-title = Le délai est passé
ticket-lapsed-on = La place proposée n’a pas été confirmée ; elle est allée à la personne suivante le { $when }.
ticket-party = Avec vous
ticket-counted = { $form ->
    [one] Votre badge vaut aussi pour { $count } accompagnateur.
   *[other] Votre badge vaut aussi pour { $count } accompagnateurs.
}
