# Words of the programme, for organisers and for everybody, in ar. Same keys and variables in every language.
# Arabic typography: ، ؛ ؟ and no blank before punctuation, « » written as they are read, Latin digits.

## Programme: the grid
agenda-title = البرنامج
agenda-add = إضافة جلسة
agenda-edit = تعديل الجلسة
agenda-delete = حذف
agenda-see = عرض
agenda-days = الأيام
agenda-any = الكل
agenda-track = المسار
agenda-room = القاعة
agenda-language = اللغة
agenda-no-room = دون قاعة
agenda-no-track = دون مسار
agenda-none = لا شيء مبرمج في هذا اليوم.
agenda-none-filtered = لا جلسة في هذا اليوم توافق المرشّحات.
agenda-empty = البرنامج فارغ
agenda-empty-text = ابدؤوا بالقاعات، أو أضيفوا أول جلسة حالًا.
agenda-team-only = للفريق فقط
agenda-public = للجميع
agenda-clashing = متعارضة
agenda-in-common = { $length } مشتركة
agenda-room-capacity =
    { $form ->
        [one] مقعد واحد
        [two] مقعدان
        [few] { $count } مقاعد
        [many] { $count } مقعدًا
       *[other] { $count } مقعد
    }
agenda-keys = الأسهم: النقل بخمس دقائق أو إلى قاعة أخرى. Shift مع الأسهم: تغيير المدة. Enter: الحفظ. Escape: الإلغاء.

## Clashes
agenda-clashes-block =
    { $form ->
        [one] تعارض واحد يمنع النشر
        [two] تعارضان يمنعان النشر
        [few] { $count } تعارضات تمنع النشر
        [many] { $count } تعارضًا يمنع النشر
       *[other] { $count } تعارض يمنع النشر
    }
agenda-clashes-note =
    { $form ->
        [one] نقطة واحدة للمراجعة
        [two] نقطتان للمراجعة
        [few] { $count } نقاط للمراجعة
        [many] { $count } نقطة للمراجعة
       *[other] { $count } نقطة للمراجعة
    }
agenda-clash-no-length = «{ $title }» تنتهي قبل أن تبدأ.
agenda-clash-outside = «{ $title }» خارج ساعات اللقاء.
agenda-clash-room = جلستان في «{ $room }» ({ $hours }): «{ $first }» و«{ $second }».
agenda-clash-person = { $name } في مكانين في الوقت نفسه ({ $hours }): «{ $first }» و«{ $second }».
agenda-clash-small =
    { $form ->
       *[other] مقاعد «{ $title }» أكثر مما تسعه «{ $room }» ({ $capacity }).
    }
agenda-clash-interpretation = «{ $title }» دون ترجمة إلى: { $languages }.
agenda-field-no-length = يجب أن تأتي النهاية بعد البداية.
agenda-field-outside = خارج ساعات اللقاء.
agenda-field-overlap = تتداخل مدة { $length } مع «{ $other }».
agenda-field-small =
    { $form ->
        [one] لا تسع هذه القاعة إلا شخصًا واحدًا.
        [two] لا تسع هذه القاعة إلا شخصين.
        [few] لا تسع هذه القاعة إلا { $capacity } أشخاص.
        [many] لا تسع هذه القاعة إلا { $capacity } شخصًا.
       *[other] لا تسع هذه القاعة إلا { $capacity } شخص.
    }

## Clashes: ways out
agenda-solve = الحلول
agenda-fix-end = إنهاء «{ $title }» في { $time }
agenda-fix-shift = تأخير ما يلي بمدة { $length }
agenda-fix-move = نقل «{ $title }» إلى «{ $room }»
agenda-cost-shorter = تنقص { $length }.
agenda-cost-moved =
    { $form ->
        [one] ينقل جلسة واحدة.
        [two] ينقل جلستين.
        [few] ينقل { $count } جلسات.
        [many] ينقل { $count } جلسة.
       *[other] ينقل { $count } جلسة.
    }
agenda-cost-told =
    { $form ->
        [one] سيُخبَر شخص واحد كان قد اختارها.
        [two] سيُخبَر شخصان كانا قد اختاراها.
        [few] سيُخبَر { $count } أشخاص كانوا قد اختاروها.
        [many] سيُخبَر { $count } شخصًا كانوا قد اختاروها.
       *[other] سيُخبَر { $count } شخص كانوا قد اختاروها.
    }
agenda-cost-late = ستنتهي بعد نهاية الفعالية.
agenda-done-saved = تم الحفظ.
agenda-done-deleted = حُذفت الجلسة.
agenda-done-fixed = حُلّ التعارض.
agenda-done-outdated = غيّر شخص آخر البرنامج في هذه الأثناء: لم يتغير شيء. هذه حاله الآن.

## Session: its form
agenda-group-what = الجلسة
agenda-group-when = متى وأين
agenda-group-who = مَن
agenda-group-access = من يمكنه الحضور
agenda-kind = النوع
agenda-session-title = العنوان
agenda-about = الموضوع
agenda-starts = البداية
agenda-ends = النهاية
agenda-languages = اللغات
agenda-interpretation = الترجمة الفورية إلى
agenda-interpretation-hint = اللغات التي يمكن متابعة الجلسة بها عبر السماعات.
agenda-person = الشخص { $number }
agenda-person-role = دور الشخص { $number }
agenda-nobody = لا أحد
agenda-visibility = ظاهرة لـ
agenda-seats = مقاعد بالتسجيل
agenda-seats-hint = اتركوه فارغًا إن كان الحضور حرًّا. يسري هذا العدد حالًا دون نشر.
agenda-fact-languages = اللغات: { $languages }
agenda-fact-interpretation = ترجمة فورية: { $languages }
agenda-fact-seats = { $taken } مسجلين من أصل { $seats } مقعدًا
agenda-fact-chosen =
    { $form ->
        [one] اختارها شخص واحد
        [two] اختارها شخصان
        [few] اختارها { $count } أشخاص
        [many] اختارها { $count } شخصًا
       *[other] اختارها { $count } شخص
    }
agenda-delete-lead = ستُحذف الجلسة «{ $title }» من البرنامج. يراها الجمهور إلى النشر القادم.
agenda-delete-do = حذف نهائي
agenda-goes-choices =
    { $form ->
        [one] اختيار شخص واحد، يُخبَر عند النشر
        [two] اختيار شخصين، يُخبَران عند النشر
        [few] اختيارات { $count } أشخاص، يُخبَرون عند النشر
        [many] اختيارات { $count } شخصًا، يُخبَرون عند النشر
       *[other] اختيارات { $count } شخص، يُخبَرون عند النشر
    }
agenda-goes-seats =
    { $form ->
        [one] مقعد محجوز
        [two] مقعدان محجوزان
        [few] { $count } مقاعد محجوزة
        [many] { $count } مقعدًا محجوزًا
       *[other] { $count } مقعد محجوز
    }

## Rooms and tracks
agenda-rooms = القاعات
agenda-tracks = المسارات
agenda-back = العودة إلى البرنامج
agenda-name = الاسم
agenda-capacity = عدد المقاعد
agenda-colour = اللون
agenda-room-note = ملاحظة للفريق
agenda-room-note-hint = مثلًا: مقصورة الترجمة، الطاولات من 1 إلى 12. لا يراها الجمهور.
agenda-room-add = إضافة قاعة
agenda-room-edit = تعديل القاعة
agenda-track-add = إضافة مسار
agenda-track-edit = تعديل المسار
agenda-rooms-empty = لا قاعات
agenda-rooms-empty-text = أضيفوا قاعة أدناه، مع عدد مقاعدها إن كان معروفًا.
agenda-tracks-empty = لا مسارات
agenda-tracks-empty-text = يجمع المسار جلسات في موضوع واحد. ويمكن للفعالية الصغيرة الاستغناء عنه.
agenda-sessions =
    { $form ->
        [one] جلسة واحدة
        [two] جلستان
        [few] { $count } جلسات
        [many] { $count } جلسة
       *[other] { $count } جلسة
    }
agenda-left-without = تبقى هذه الجلسات دون هذه الإشارة:
agenda-room-delete = ستُحذف القاعة «{ $name }». تبقى جلساتها دون قاعة.
agenda-track-delete = سيُحذف المسار «{ $name }». تبقى جلساته دون مسار.
agenda-colour-petrol = نفطي
agenda-colour-brick = آجري
agenda-colour-olive = زيتوني
agenda-colour-indigo = نيلي
agenda-colour-plum = برقوقي
agenda-colour-bronze = برونزي
agenda-colour-pine = صنوبري
agenda-colour-slate = أردوازي

## Run of the evening
run-title = سير الأمسية
run-now = الآن
run-next = التالي
run-between = لا شيء الآن
run-over = انتهى البرنامج.
run-none = البرنامج فارغ.
run-left = يتبقى
run-until = بعد
run-minutes = { $minutes } د
run-all = البرنامج كاملًا
run-back = لوحة التنظيم
run-as-of = في { $time }
run-offline = تستمر هذه الصفحة دون اتصال ما دامت مفتوحة.
run-kept = وهي محفوظة أيضًا على هذا الجهاز: تُفتح من جديد دون اتصال.

## Public programme
programme-title = البرنامج: { $theme }
programme-heading = البرنامج
programme-days = حسب اليوم
programme-tracks = حسب المسار
programme-languages = حسب اللغة
programme-all = الكل
programme-mine = اختياراتي
programme-choose = اختيار
programme-chosen = مختارة
programme-choose-one = اختيار «{ $title }»
programme-drop-one = إلغاء «{ $title }»
programme-empty = لم يُعلن البرنامج بعد.
programme-none = لا جلسة توافق ذلك. أزيلوا مرشّحًا.
programme-mine-empty = لم تختاروا شيئًا بعد. اختاروا جلسات من البرنامج: يتبعكم اختياركم عند التسجيل.
programme-mine-note = يُحفظ على هذا الجهاز فقط، ثم على تذكرتكم عند التسجيل.
programme-changes = ما الذي تغيّر
programme-changes-none = لم يتغير شيء منذ النشر الأول.
programme-published = نُشر في { $moment }
programme-seats-left =
    { $form ->
        [one] بالتسجيل: مقعد واحد شاغر من أصل { $seats }
        [two] بالتسجيل: مقعدان شاغران من أصل { $seats }
        [few] بالتسجيل: { $left } مقاعد شاغرة من أصل { $seats }
        [many] بالتسجيل: { $left } مقعدًا شاغرًا من أصل { $seats }
       *[other] بالتسجيل: { $left } مقعد شاغر من أصل { $seats }
    }
programme-full = مكتملة
programme-sign-up = بالتسجيل
programme-change-added = جلسة جديدة
programme-change-removed = أُلغيت
programme-change-moved = نُقلت: كان موعدها { $hours }
programme-change-room = قاعة أخرى: كانت { $room }
programme-change-named = عنوان آخر: كان «{ $title }»
programme-intro = اختاروا جلساتكم دون حساب: تتبعكم اختياراتكم إلى التذكرة. الأوقات بتوقيت المكان.
programme-filters = التصفية حسب المسار أو اللغة
programme-drop = إلغاء
programme-calendar = اختياراتي في مفكرتي
programme-whole = البرنامج كاملًا
programme-changes-title = ما الذي تغيّر: { $theme }
programme-changes-intro = نسخ البرنامج المنشورة، الأحدث أولًا.
programme-changes-older = تغييرات أقدم
programme-change-joined = يشارك فيها: { $names }
programme-change-left = لم يعد يشارك فيها: { $names }
session-title = { $title } – { $theme }
session-day-hours = { $day }، { $hours }
session-room = القاعة
session-track = المسار
session-languages = اللغات
session-interpretation = الترجمة الفورية
session-places = المقاعد
session-sign-up-note = يُحجز المقعد عند التسجيل، أو من تذكرتكم.
session-people = بمشاركة
session-previous = الجلسة السابقة
session-next = الجلسة التالية
session-gone = أُلغيت هذه الجلسة
session-gone-detail = سُحبت من البرنامج بعد حصولكم على هذا الرابط. يبيّن البرنامج ما حلّ محلها.
session-unknown = هذه الجلسة غير موجودة
session-unknown-detail = قد يكون العنوان ناقصًا. انطلقوا من البرنامج.

## Ticket: my sessions
ticket-sessions = جلساتي
ticket-sessions-none = لم تختاروا أي جلسة.
ticket-sessions-programme = الاختيار من البرنامج
ticket-session-seat = مقعدكم محجوز
ticket-session-no-seat = دون مقعد محجوز
ticket-session-take = حجز مقعد
ticket-session-full = لم يبق مقعد في هذه الجلسة.
ticket-sessions-keep = إضافة اختياراتي من هذا الجهاز
ticket-sessions-title = اختيار جلساتي
ticket-sessions-note = محفوظ في تذكرتكم: نكتب إليكم إذا تغيّر موعد جلسة اخترتموها.
ticket-sessions-back = العودة إلى التذكرة
ticket-sessions-calendar = جلساتي في مفكرتي
ticket-session-take-one = حجز مقعد: «{ $title }»
