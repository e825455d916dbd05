# كلمات الرسائل. المفاتيح والمتغيرات نفسها في كل لغة.

# «ليون، 25 يونيو 2025»
event-in-brief = { $city }، { $day }

subject-confirmed = مقعدكم محجوز: { $event }
subject-waiting = لائحة الانتظار: { $event }
subject-promoted = أصبح لكم مقعد: { $event }
subject-cancelled = أُلغي تسجيلكم: { $event }
subject-ticket-again = تذكرتكم: { $event }
subject-badge-replaced = شارتكم الجديدة: { $event }
subject-sign-in = رابط الدخول الخاص بكم

title-confirmed = مقعدكم محجوز
title-waiting = أنتم في لائحة الانتظار
title-promoted = شغر مقعد وأصبح من نصيبكم
title-cancelled = أُلغي تسجيلكم
title-ticket-again = هذه تذكرتكم
title-badge-replaced = استُبدلت شارتكم
title-sign-in = رابط الدخول الخاص بكم

greeting = مرحبًا { $name }،

lead-confirmed = يسعدنا أن نستقبلكم. أظهروا عند المدخل رمز QR الموجود في تذكرتكم، فهو يُقرأ حتى دون اتصال بالشبكة.
lead-waiting = جميع المقاعد محجوزة حاليًا. ما إن يشغر مقعد ويحين دوركم حتى يُخصَّص لكم ونراسلكم في الحال.
lead-promoted = كنتم في لائحة الانتظار، وقد خُصِّص لكم مقعد الآن دون حاجة إلى أي تأكيد. أظهروا عند المدخل رمز QR الموجود في تذكرتكم.
lead-cancelled = لم يعد تسجيلكم صالحًا، ولم تعد شارته تتيح الدخول. إن غيّرتم رأيكم فبإمكانكم التسجيل من جديد في صفحة اللقاء.
lead-ticket-again = لديكم تسجيل سابق باسمكم، فلم ننشئ تسجيلًا آخر. هذه هي التذكرة الخاصة به.
lead-badge-replaced = هذه هي الشارة الجديدة. أما القديمة، مطبوعة كانت أو محفوظة في الهاتف، فترفض عند الباب حتى دون شبكة. إن لم تطلبوا ذلك فاكتبوا إلينا.
lead-sign-in = افتحوا هذا الرابط على الجهاز الذي تودون العمل عليه. يصلح لمرة واحدة، ولبضع دقائق فقط.

waiting-position = رتبتكم في اللائحة: { $position }.
attached = تجدون رفقته شارتكم، لطباعتها أو إظهارها على الهاتف، وكذا الموعد لإضافته إلى مفكرتكم.

action-ticket = فتح التذكرة
action-event = عرض اللقاء
action-sign-in = تسجيل الدخول

# «التاريخ: الأربعاء 25 يونيو 2025»
fact-line = { $label }: { $value }
fact-date = التاريخ
fact-hours = التوقيت
fact-first-hours = اليوم الأول
# «من 18:45 إلى 21:30، والاستقبال ابتداءً من 18:00»
fact-hours-value = { $range }، والاستقبال ابتداءً من { $doors }
fact-place = المكان
fact-code = رمز الشارة

note-give-back = تعذّر عليكم الحضور؟ ألغوا التسجيل من تذكرتكم ليستفيد من المقعد من يليكم.
note-give-back-waiting = لم تعودوا راغبين في الانتظار؟ ألغوا التسجيل من تذكرتكم.
note-personal = هذا الرابط شخصي: يمكن لمن يملكه أن يفتح تذكرتكم ويلغيها.
note-contact = لديكم سؤال؟ أجيبوا عن هذه الرسالة أو اكتبوا إلى { $contact }.
note-sign-in = إن لم تطلبوا شيئًا فتجاهلوا هذه الرسالة: لا يدخل أحد دون هذا الرابط.
footer-registration = تصلكم هذه الرسالة بناءً على تسجيلكم.
footer-sign-in = تصلكم هذه الرسالة لأن رابط دخول طُلب لعنوانكم.

subject-invitation = دعوة إلى الانضمام إلى الفريق: { $organisation }
title-invitation = انضموا إلى الفريق
lead-invitation = تُقترح عليكم المشاركة في عمل هذه المؤسسة. اقبلوا فيُفتح لكم الدخول في الحال.
lead-invitation-event = تُقترح عليكم المشاركة في تنظيم هذا اللقاء. اقبلوا فيُفتح لكم الدخول في الحال.
action-invitation = عرض الدعوة
fact-role = دوركم
fact-invited-by = الداعي
fact-usable-until = تُقبل قبل
note-invitation = هذه الدعوة لكم وحدكم وتصلح لمرة واحدة. إن لم تعرفوا مصدرها فتجاهلوها: لن يُنشأ شيء.
footer-invitation = تصلكم هذه الرسالة لأن أحد أعضاء الفريق ذكر عنوانكم.

subject-programme = تغيّر البرنامج: { $event }
title-programme = تغيّرت جلسات من اختياراتكم
lead-programme = نُشر برنامج جديد. إليكم ما تغيّر من الجلسات التي اخترتموها.
news-when = { $day }، { $hours }
news-no-room = دون قاعة
news-moved = التوقيت الجديد: { $now }. كان: { $before }.
news-room = القاعة الجديدة: { $now }. كانت: { $before }.
news-removed = أُلغيت. كانت مقررة: { $before }.
note-programme = تبقى اختياراتكم كما هي. يمكنكم تغييرها من تذكرتكم.
footer-programme = تصلكم هذه الرسالة لأنكم اخترتم هذه الجلسات.

subject-received = وصلنا طلبكم: { $event }
subject-declined = جواب على طلبكم: { $event }
subject-offered = مقعد في انتظار تأكيدكم: { $event }
subject-offer-lapsed = لم يعد المقعد المعروض متاحًا: { $event }
title-received = وصلنا طلبكم
title-declined = يتعذر علينا استقبالكم
title-offered = شغر مقعد لكم: أكّدوه
title-offer-lapsed = انقضت المهلة
lead-received = ينظر المنظمون في طلبكم ويجيبونكم بالبريد الإلكتروني. هذه الرسالة ليست تأكيدًا بعد.
lead-declined = لم يتمكن المنظمون من قبول طلب تسجيلكم.
lead-offered = كنتم على لائحة الانتظار، وقد حُجز لكم مقعد. أكّدوه من تذكرتكم، وإلا آل إلى الشخص الموالي.
lead-offer-lapsed = لم يُؤكَّد المقعد المحجوز لكم في الأجل المحدد، فآل إلى الشخص الموالي. يمكنكم التسجيل من جديد.
offer-deadline = يُؤكَّد قبل { $deadline }.
action-offer = تأكيد مقعدي
# شخص غير حقيقي، لمعاينة الرسالة قبل إرسالها.
sample-given-name = نادية
sample-family-name = المثال

subject-manage = تعديل تسجيلكم: { $event }
title-manage = تعديل تسجيلكم
lead-manage = افتحوا هذا الرابط لتغيير أجوبتكم أو موافقاتكم أو مرافقيكم أو من يحضر مكانكم. يصلح لمرة واحدة، خلال 15 دقيقة.
action-manage = تعديل تسجيلي
note-manage = إن لم تطلبوا شيئًا فتجاهلوا هذه الرسالة: من دون هذا الرابط لا يتغير شيء.
footer-manage = تصلكم هذه الرسالة لأن رابطًا لتعديل تسجيلكم طُلب من تذكرتكم.
# رسائل مبرمجة: قبل أسبوع، وعشية اللقاء، وبعده، وفي وقت مختار.
subject-week-before = بعد أسبوع: { $event }
subject-day-before = غدًا: { $event }
subject-after = شكرًا لكم: { $event }
subject-moment = مستجدات: { $event }
title-week-before = لم يبق إلا أسبوع
title-day-before = الموعد غدًا
title-after = شكرًا لحضوركم
title-moment = مستجدات اللقاء
lead-week-before = ننتظركم بعد أسبوع. تذكرتكم في متناولكم: احتفظوا بها في هاتفكم أو اطبعوها. تعذّر عليكم الحضور؟ ألغوا التسجيل من تذكرتكم، فقد يكون هناك من ينتظر مقعدكم.
lead-day-before = ننتظركم غدًا، { $date }، ابتداءً من { $doors }. أظهروا عند المدخل رمز QR الموجود في تذكرتكم.
lead-after = كان لحضوركم أثره. نأمل أن نلقاكم قريبًا.
lead-moment = تجدون كل ما يلزم في صفحة اللقاء: { $link }
action-unsubscribe = عدم استقبال هذه الرسائل بعد الآن

# دعوات إلى اللقاء، بأجوبتها الثلاثة.
subject-guest-invitation = دعوة: { $event }
subject-guest-reminder = ننتظر جوابكم: { $event }
title-guest-invitation = يسعدنا أن ندعوكم
title-guest-reminder = هل ستشرّفوننا بحضوركم؟
lead-guest-invitation = حضوركم شرف لنا. تفتح الأزرار أدناه جوابكم، ويمكنكم تغييره بعد ذلك من الرابط نفسه.
lead-guest-reminder = وجّهنا إليكم دعوة ولم يصلنا جوابكم بعد. كلمة تكفي، ولو لتخبرونا أنكم لا تعرفون بعد.
guest-companions = عدد الأشخاص الذين يمكنهم مرافقتكم: { $companions }.
guest-answer-by = نرجو أن يصلنا جوابكم في أجل أقصاه { $day }.
action-guest-yes = نعم، سأحضر
action-guest-maybe = لا أعرف بعد
action-guest-no = لا، لن أحضر
fact-answer-by = آخر أجل للجواب
note-guest-invitation = هذه الروابط شخصية: من يملكها يمكنه أن يجيب باسمكم.
footer-guest-invitation = تصلكم هذه الرسالة لأن المنظمين يدعونكم.
sample-note = يسعدنا أن نلقاكم من جديد بعد لقائنا في الرباط.
