# Deciding on requests. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

decide-queue = Demandes
decide-title = Décider
decide-hint = Cochez des demandes, puis décidez. Les accompagnateurs suivent la personne qui les invite.
decide-column = Choix
decide-choose = Cocher
decide-with-lead = Décidé avec la personne qui l’accompagne
decide-tick-page = { $form ->
    [0] Aucune demande sur cette page
    [one] Cocher la demande de cette page
   *[other] Cocher les { $count } demandes de cette page
}
decide-tick-none = Tout décocher
decide-reason = Motif ou mot d’accompagnement
decide-reason-hint = { $max } caractères au plus. Il figure dans le message envoyé, tel quel.
decide-reason-given = Motif joint à la réponse
decide-reason-none = Aucun motif.
decide-approve = Approuver
decide-decline = Refuser…
decide-decline-title = { $form ->
    [one] Refuser { $count } demande ?
   *[other] Refuser { $count } demandes ?
}
decide-decline-lead = Ces personnes reçoivent aussitôt la réponse par courriel. Elle ne se reprend pas.
decide-decline-button = { $form ->
    [one] Refuser { $count } demande
   *[other] Refuser { $count } demandes
}
decide-follows = avec
decide-none = Cochez au moins une demande.
decide-approved = { $form ->
    [0] Aucune demande n’a été approuvée.
    [one] { $count } demande approuvée.
   *[other] { $count } demandes approuvées.
}
decide-declined = { $form ->
    [0] Aucune demande n’a été refusée.
    [one] { $count } demande refusée.
   *[other] { $count } demandes refusées.
}
decide-waiting = { $form ->
    [one] Faute de place, { $count } est sur la liste d’attente.
   *[other] Faute de place, { $count } sont sur la liste d’attente.
}
decide-skipped = { $form ->
    [one] { $count } demande n’attendait plus de décision : elle reste telle quelle.
   *[other] { $count } demandes n’attendaient plus de décision : elles restent telles quelles.
}
decide-overview = { $form ->
    [one] { $count } demande attend une décision.
   *[other] { $count } demandes attendent une décision.
}
decide-overview-see = Voir les demandes

## One registration
decide-position = Rang sur la liste d’attente
decide-until = Place gardée jusqu’au
decide-ended = Terminée le
decide-counted = Accompagnateurs sans nom
decide-party = Vient avec
decide-leads = l’invite
decide-answers = Réponses
decide-yes = Oui
decide-no = Non
decide-cancel-ask = Annuler l’inscription…
decide-cancel = Annuler l’inscription
decide-cancel-title = Annuler cette inscription : { $name } ?
decide-cancel-lead = { $name } en est informé par courriel. La place revient à la personne suivante.
decide-cancel-party = Sont annulés aussi
decide-cancelled = L’inscription est annulée.
badge-replace-ask = Remplacer le badge…
badge-replace = Remplacer le badge
badge-replace-title = Remplacer ce badge : { $name } ?
badge-replace-lead = Pour un badge perdu ou montré à quelqu’un d’autre. Le badge { $code } sera refusé à toutes les portes, même hors ligne. { $name } reçoit le nouveau par courriel ; l’adresse de son billet ne change pas.
badge-replaced = Le badge est remplacé. L’ancien est refusé aux portes.
decide-over = Cette inscription était déjà terminée.
decide-inside = Une personne déjà entrée ne peut pas être annulée. Annulez d’abord son entrée à la porte.
