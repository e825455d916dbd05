# Words of the mails. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

# « Lyon, 25 juin 2025 »
event-in-brief = { $city }, { $day }

subject-confirmed = Votre place est réservée : { $event }
subject-waiting = Liste d’attente : { $event }
subject-promoted = Une place s’est libérée pour vous : { $event }
subject-cancelled = Inscription annulée : { $event }
subject-ticket-again = Votre billet : { $event }
subject-badge-replaced = Votre nouveau badge : { $event }
subject-sign-in = Votre lien de connexion

title-confirmed = Votre place est réservée
title-waiting = Vous êtes sur la liste d’attente
title-promoted = Une place s’est libérée : elle est à vous
title-cancelled = Votre inscription est annulée
title-ticket-again = Voici votre billet
title-badge-replaced = Votre badge a été remplacé
title-sign-in = Votre lien de connexion

greeting = Bonjour { $name },

lead-confirmed = Nous serons heureux de vous accueillir. À l’entrée, présentez le code QR de votre billet : il se lit même sans réseau.
lead-waiting = Toutes les places sont prises pour le moment. Dès qu’il s’en libère une et que votre tour est venu, elle vous est attribuée et nous vous l’écrivons aussitôt.
lead-promoted = Vous étiez sur la liste d’attente : une place vient de vous être attribuée, vous n’avez rien à confirmer. À l’entrée, présentez le code QR de votre billet.
lead-cancelled = Votre inscription n’est plus valable et son badge n’ouvre plus l’entrée. Si vous changez d’avis, inscrivez-vous de nouveau sur la page de l’événement.
lead-ticket-again = Vous aviez déjà une inscription à votre nom : nous n’en avons pas créé d’autre. Voici le billet qui lui correspond.
lead-badge-replaced = Voici le nouveau. L’ancien, imprimé ou enregistré sur un téléphone, est refusé à l’entrée, même sans réseau. Si vous n’avez rien demandé, écrivez-nous.
lead-sign-in = Ouvrez ce lien sur l’appareil où vous voulez travailler. Il ne sert qu’une fois, pendant quelques minutes.

waiting-position = Votre rang sur la liste : { $position }.
attached = Votre badge est joint à ce message, à imprimer ou à montrer sur votre téléphone, ainsi que la date pour votre agenda.

action-ticket = Ouvrir mon billet
action-event = Voir l’événement
action-sign-in = Me connecter

# « Date : mercredi 25 juin 2025 », in the plain text part
fact-line = { $label } : { $value }
fact-date = Date
fact-hours = Horaires
fact-first-hours = Premier jour
# « 18 h 45 – 21 h 30, accueil dès 18 h 00 »
fact-hours-value = { $range }, accueil dès { $doors }
fact-place = Lieu
fact-code = Code du badge

note-give-back = Vous ne pouvez plus venir ? Annulez depuis votre billet : la place ira à la personne suivante.
note-give-back-waiting = Vous ne souhaitez plus attendre ? Annulez depuis votre billet.
note-personal = Ce lien est personnel : qui le possède peut ouvrir votre billet et l’annuler.
note-contact = Une question ? Répondez à ce message ou écrivez à { $contact }.
note-sign-in = Si vous n’avez rien demandé, ignorez ce message : sans ce lien, personne n’entre.
footer-registration = Vous recevez ce message à la suite de votre inscription.
footer-sign-in = Vous recevez ce message parce qu’un lien de connexion a été demandé pour votre adresse.

subject-invitation = Invitation à rejoindre l’équipe : { $organisation }
title-invitation = Rejoignez l’équipe
lead-invitation = On vous propose de travailler avec cette organisation. Acceptez, et votre accès est ouvert aussitôt.
lead-invitation-event = On vous propose de travailler à cet événement. Acceptez, et votre accès est ouvert aussitôt.
action-invitation = Voir l’invitation
fact-role = Votre rôle
fact-invited-by = Invité par
fact-usable-until = À accepter avant le
note-invitation = Cette invitation n’est que pour vous et ne sert qu’une fois. Si elle ne vous dit rien, ignorez-la : rien ne sera créé.
footer-invitation = Vous recevez ce message parce qu’un membre de l’équipe a indiqué votre adresse.

subject-programme = Le programme a changé : { $event }
title-programme = Des séances de votre sélection ont changé
lead-programme = Un nouveau programme vient d’être publié. Voici ce qui change parmi les séances que vous avez choisies.
news-when = { $day }, { $hours }
news-no-room = sans salle
news-moved = Nouvel horaire : { $now }. C’était : { $before }.
news-room = Nouvelle salle : { $now }. C’était : { $before }.
news-removed = N’a plus lieu. C’était prévu : { $before }.
note-programme = Votre sélection est gardée telle quelle. Vous pouvez la changer depuis votre billet.
footer-programme = Vous recevez ce message parce que vous avez choisi ces séances.

subject-received = Demande reçue : { $event }
subject-declined = Réponse à votre demande : { $event }
subject-offered = Une place vous attend, à confirmer : { $event }
subject-offer-lapsed = La place proposée n’est plus disponible : { $event }
title-received = Nous avons bien reçu votre demande
title-declined = Nous ne pouvons pas vous accueillir
title-offered = Une place s’est libérée : prenez-la
title-offer-lapsed = Le délai est passé
lead-received = Les organisateurs l’examinent et vous répondent par courriel. Ce message n’est pas encore une confirmation.
lead-declined = Les organisateurs n’ont pas pu donner suite à votre demande d’inscription.
lead-offered = Vous étiez sur la liste d’attente : une place vous est réservée. Confirmez-la depuis votre billet, sinon elle ira à la personne suivante.
lead-offer-lapsed = La place qui vous était réservée n’a pas été confirmée à temps : elle est allée à la personne suivante. Vous pouvez vous inscrire de nouveau.
offer-deadline = À confirmer avant le { $deadline }.
action-offer = Confirmer ma place
# Quelqu’un d’inventé, pour l’aperçu d’un message.
sample-given-name = Nadia
sample-family-name = Exemple

subject-manage = Modifier votre inscription : { $event }
title-manage = Modifier votre inscription
lead-manage = Ouvrez ce lien pour changer vos réponses, vos accords, vos accompagnateurs ou la personne qui vient à votre place. Il ne sert qu’une fois, pendant 15 minutes.
action-manage = Modifier mon inscription
note-manage = Si vous n’avez rien demandé, ignorez ce message : sans ce lien, rien ne change.
footer-manage = Vous recevez ce message parce qu’un lien pour modifier votre inscription a été demandé depuis votre billet.
# Messages programmés : une semaine avant, la veille, après, et à un moment choisi.
subject-week-before = Dans une semaine : { $event }
subject-day-before = C’est demain : { $event }
subject-after = Merci : { $event }
subject-moment = Des nouvelles : { $event }
title-week-before = Plus qu’une semaine
title-day-before = C’est demain
title-after = Merci de votre visite
title-moment = Des nouvelles de l’événement
lead-week-before = Nous vous attendons dans une semaine. Votre billet est à portée de main : gardez-le sur votre téléphone ou imprimez-le. Vous ne pouvez plus venir ? Annulez depuis votre billet, quelqu’un attend peut-être votre place.
lead-day-before = Nous vous attendons demain, { $date }, à partir de { $doors }. À l’entrée, présentez le code QR de votre billet.
lead-after = Votre présence a compté. Nous espérons vous revoir bientôt.
lead-moment = Retrouvez tout ce qu’il faut savoir sur la page de l’événement : { $link }
action-unsubscribe = Ne plus recevoir ces messages

# Invitations d’un événement, avec leurs trois réponses.
subject-guest-invitation = Invitation : { $event }
subject-guest-reminder = Votre réponse est attendue : { $event }
title-guest-invitation = Nous avons le plaisir de vous inviter
title-guest-reminder = Serez-vous des nôtres ?
lead-guest-invitation = Votre présence nous honorerait. Les boutons ci-dessous ouvrent votre réponse, que vous pourrez changer ensuite par le même lien.
lead-guest-reminder = Nous vous avons adressé une invitation et n’avons pas encore votre réponse. Un mot suffit, même pour dire que vous ne savez pas encore.
guest-companions = Nombre de personnes qui peuvent vous accompagner : { $companions }.
guest-answer-by = Merci de répondre au plus tard le { $day }.
action-guest-yes = Oui, je viens
action-guest-maybe = Je ne sais pas encore
action-guest-no = Non, je ne viens pas
fact-answer-by = Réponse attendue au plus tard
note-guest-invitation = Ces liens sont personnels : qui les possède peut répondre en votre nom.
footer-guest-invitation = Vous recevez ce message parce que les organisateurs vous invitent.
sample-note = Au plaisir de vous revoir après notre rencontre de Rabat.
