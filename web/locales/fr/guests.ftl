# Requests, offers, parties. Same keys in every language.

ticket-kind-requested = Demande
ticket-kind-offered = Place proposée
ticket-kind-declined = Refusée
ticket-kind-lapsed = Expirée
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
ticket-cancel-why-requested = Retirez votre demande : personne n’aura plus à y répondre.
cancel-title-requested = Retirer ma demande
cancel-what-requested = Votre demande sera retirée. Pour venir, il faudra en faire une autre.
cancel-yes-requested = Oui, la retirer
cancel-no-requested = Garder ma demande
ticket-party = Avec vous
ticket-counted = { $form ->
    [one] Votre badge vaut aussi pour { $count } accompagnateur.
   *[other] Votre badge vaut aussi pour { $count } accompagnateurs.
}

register-choose = En quelle qualité venez-vous ?
register-choose-none = Cet événement est sur invitation. Pour une question, écrivez à
register-approval = Inscription soumise à approbation
register-approval-intro = Les organisateurs examinent chaque demande et répondent par courriel.
register-ask = Envoyer ma demande
register-companions = Avec qui venez-vous ?
register-companions-intro = Chaque personne reçoit son propre badge. Laissez vide si personne ne vous accompagne.
register-companion = Personne { $number }
register-companion-field = Personne { $number }, { $field }
register-companion-email-hint = Laissez vide pour recevoir son billet à votre adresse.
register-companion-known = Cette personne est déjà inscrite. Retirez-la d’ici.
register-more-companions = Ajouter une personne
register-counted = Nombre d’accompagnateurs
register-counted-hint = De 0 à { $most }. Ils entrent avec votre badge.
register-yes = Oui
register-no = Non
register-asked-if = À remplir si vous avez répondu « { $answer } » à « { $question } ».

## Register: sent once more
register-trap = Laissez ce champ vide
register-doubt-send = Envoyer de nouveau
register-doubt-trap = Un champ caché était rempli
register-doubt-trap-why = Ce champ n’existe que pour les robots : une extension de votre navigateur l’a peut-être rempli. Nous l’avons vidé et rien n’a été enregistré. Vos réponses sont conservées : envoyez-les de nouveau.
register-doubt-soon = Confirmez votre inscription
register-doubt-soon-why = Nous protégeons ce formulaire des robots, et le vôtre est arrivé très vite. Rien n’est perdu : relisez vos réponses, puis envoyez-les de nouveau.
register-doubt-unknown-why = Cette page était trop ancienne ou incomplète, et rien n’a été enregistré. Vos réponses sont conservées : envoyez-les de nouveau.
register-busy = Beaucoup de monde s’inscrit en ce moment
register-busy-why = Votre inscription n’a pas pu être enregistrée à temps.
register-many = Beaucoup d’inscriptions d’un coup
register-many-why = Beaucoup d’inscriptions arrivent par votre réseau ou avec votre adresse électronique. Pour écarter les robots, leur rythme est limité : la vôtre n’est pas encore enregistrée.
register-later-seconds =
    { $form ->
        [one] Envoyez-la de nouveau dans une seconde.
       *[other] Envoyez-la de nouveau dans { $count } secondes.
    }
register-later-minutes =
    { $form ->
        [one] Envoyez-la de nouveau dans une minute.
       *[other] Envoyez-la de nouveau dans { $count } minutes.
    }
register-later-kept = Vos réponses sont conservées sur cette page. Vous ne serez pas inscrit deux fois.
register-later-send = Envoyer de nouveau
register-later-help = Cela dure ? Écrivez à
