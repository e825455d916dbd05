# Words of the organisers’ console for events, and of all its forms, in ar. Same keys and variables in every language.
# Arabic typography: ، ؛ ؟ and no blank before punctuation, « » written as they are read, Latin digits.

## Form: what every form of the console says
form-kept = كل ما كتبتموه محفوظ.
form-in-language = { $label } ({ $language })
form-falls-back = إذا تُرك فارغًا، يظهر النص الفرنسي بهذه اللغة.
form-falls-back-to = إذا تُرك فارغًا، يُقرأ بالفرنسية: «{ $text }»
form-day = اليوم
form-hour = الساعة
form-day-of = { $label }، اليوم
form-hour-of = { $label }، الساعة
form-which = أيّ المرتين؟
form-first-time = المرة الأولى (UTC{ $offset })
form-second-time = المرة الثانية (UTC{ $offset })
form-malformed = ليست هذه الصيغة المنتظرة.
form-not-a-link = يجب أن يبدأ الرابط بـ https:// وأن يؤدي إلى صفحة.
form-not-a-number = اكتبوا عددًا صحيحًا.
form-too-small = ليس أقل من { $min }.
form-too-large = ليس أكثر من { $max }.
form-not-a-date = هذا اليوم غير موجود. اكتبوه هكذا 2026-03-29.
form-not-a-time = اكتبوا الساعة هكذا 18:45.
form-too-many =
    { $form ->
        [one] عنصر واحد على الأكثر.
       *[other] { $max } عناصر على الأكثر.
    }
form-skipped = هذه الساعة غير موجودة في ذلك اليوم: تُقدَّم الساعة. ستشير إلى { $next }؛ اختاروا ساعة أخرى.
form-twice = هذه الساعة تتكرر في ذلك اليوم: تُؤخَّر الساعة. حدّدوا أيّهما.
form-out-of-order = يجب أن يأتي بعد ما يسبقه.
form-taken = محجوز من قبل.
form-both-changed = غيّر شخص آخر هذا الحقل في الوقت نفسه.
form-theirs = المحفوظ في هذه الأثناء:
form-theirs-empty = لا شيء، أُفرغ الحقل
form-changed-meanwhile = عدّل شخص آخر هذه الصفحة في هذه الأثناء
form-changed-meanwhile-how = نصّكم في الحقول، والنص الآخر تحتها. احتفظوا بأحدهما ثم احفظوا من جديد. لا يضيع شيء.
form-would-go = يُحذف معه أيضًا:
form-keep = إبقاء كل شيء
form-save = حفظ
form-back = رجوع

## Desk: the side bar
desk-group-prepare = الإعداد
desk-group-house = المؤسسة
desk-details = التفاصيل
desk-programme = البرنامج
desk-speakers = المتدخلون
desk-partners = الشركاء
desk-publish = النشر
desk-team = الفريق
desk-journal = السجل

## Errors
error-event-state = حالة اللقاء لا تسمح بذلك
error-event-state-detail = تغيّرت حالته منذ فتح هذه الصفحة. عودوا إلى لوحة التنظيم لمعرفة أين وصل.

## Events: the console’s list, and a new event
events-count = { $form ->
    [0] لا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
}
events-search = العنوان أو المدينة أو المكان
events-state = الحالة
events-any-state = الكل ما عدا المؤرشف
events-draft = مسودة
events-published = منشور
events-closed = أُغلق التسجيل
events-archived = مؤرشف
events-ahead = تعديلات تنتظر النشر
events-prepare = متابعة الإعداد
events-new = إنشاء لقاء
events-new-intro = تكفي المعلومات الأساسية للبدء: يُستكمل كل شيء لاحقًا، ولا يظهر شيء قبل نشره.
events-make = إنشاء المسودة
events-none = لا لقاءات بعد
events-none-text = أنشئوا أولها: يكفي عنوان وتاريخ ومكان. لا يظهر شيء قبل نشره.
events-none-found = لا لقاء يوافق هذه المعايير

## Details: the form
details-texts = النصوص
details-texts-intro = تحلّ الفرنسية محل اللغات المتروكة فارغة: كل حقل يبيّن ما سيقرؤه الآخرون.
details-theme = العنوان
details-lead = التقديم
details-host = بدعوة من
details-host-hint = اسم وصفة.
details-languages = لغات اللقاء
details-stage = لغات يجب أن يتمكن الجميع من المتابعة بها
details-stage-hint = كل جلسة كلامية لا تُعقد بإحدى هذه اللغات ولا تُترجم إليها يُنبَّه إليها قبل النشر.
details-and = { $first } و{ $last }
details-days = الأيام والساعات
details-days-intro = الساعات بتوقيت المكان. نهايةٌ قبل البداية تعني ما بعد منتصف الليل. أفرغوا تاريخ يوم لحذفه.
details-day = اليوم { $number }
details-doors-open = فتح الأبواب
details-starts = البداية
details-ends = النهاية
details-ends-hint = بعد منتصف الليل، اكتبوا الساعة فقط.
details-zone = المنطقة الزمنية
details-place = المكان
details-place-name = اسم المكان
details-address = العنوان البريدي
details-city = المدينة
details-access = الولوج
details-map = خريطة الوصول
details-map-hint = رابط خريطة، https://… تشير إليه الصفحة العمومية دون تحميل أي شيء من ذلك الموقع.
details-registration = التسجيل
details-registration-intro = تسري هذه الإعدادات عند حفظها أو نشرها، أما عدد المقاعد ففورًا.
details-capacity = عدد المقاعد
details-capacity-hint = يسري فورًا. تُمنح المقاعد الجديدة أولًا للائحة الانتظار.
details-too-few-seats = عدد المقاعد المحجوزة { $taken }: لا يمكن أن يقل العدد عنه.
details-opens = فتح التسجيل
details-closes = إغلاق التسجيل
details-practical = الاستقبال والمواضيع والبيانات
details-topics-intro = تفيد المواضيع في التعارف: لكل واحد أن يعرض بعضها أو يطلبه.
details-doors = الأبواب
details-doors-hint = أسماء قصيرة تفصل بينها فواصل: A, B
details-contact = عنوان المنظمين
details-contact-hint = يظهر للعموم، وعليه تُرسل الردود.
details-badges = الشارات صالحة إلى
details-badges-hint = إذا تُرك فارغًا: السادسة من صباح اليوم التالي.
details-slug-hint = يمكن تغييره إلى أول نشر، فبعده يعرفه آخرون. حروف لاتينية دون علامات وأرقام وشرطات.
details-topics = المواضيع
details-topic = الموضوع { $number }
details-legal = بيانات قانونية
details-to-publish = المعاينة والنشر
details-saved = حُفظ في نسخة العمل. سيراه العموم عند النشر.
details-merged = حُفظ. عدّل شخص آخر حقولًا أخرى في هذه الأثناء: بقيت تعديلاته مع تعديلاتكم.
details-copied = أُنشئت النسخة كمسودة. راجعوا التواريخ والنصوص.

## Publish: what is missing, what changes, the button
publish-standing-never = { $state }. لم يُنشر قط.
publish-standing = { $state }. النسخة العمومية رقم { $number }، بتاريخ { $moment }.
publish-done = تم النشر: يرى الجميع هذه النسخة.
publish-closed = أُغلق التسجيل. يعيده زر «إعادة فتح التسجيل».
publish-reopened = أُعيد فتح التسجيل.
publish-archived = أُرشف اللقاء. يعيده زر «استرجاع».
publish-restored = استُرجع اللقاء من الأرشيف.
publish-stale = لم يُنشر شيء: عدّل شخص ما اللقاء منذ فتحتم هذه الصفحة. راجعوا ثم انشروا.
publish-refused = لم يُنشر شيء: أكّدوا أولًا النقاط أدناه.
publish-moved = ما عُدّل منذ فتحتم هذه الصفحة
publish-something-gone = حُذف عنصر
publish-languages = ما سيقرؤه زواركم
publish-preview = معاينة
publish-preview-note = معاينة نسخة العمل. لا يرى العموم هذه الصفحة بعد.
publish-preview-back = العودة إلى النشر
publish-missing-count = { $form ->
    [0] لا ينقص شيء.
    [one] ينقص نص واحد.
    [two] ينقص نصان.
    [few] تنقص { $count } نصوص.
    [many] ينقص { $count } نصًا.
   *[other] ينقص { $count } نص.
}
publish-missing-list = ما ينقص
publish-nothing = لا شيء، بأي لغة
publish-first = النشر الأول
publish-first-text = تُفتح الصفحة العمومية والتسجيل والتذاكر مع هذه النسخة.
publish-changes = ما سيتغير
publish-no-changes = نسخة العمل مطابقة لما يراه العموم.
publish-added = أُضيف
publish-removed = حُذف
publish-changed = عُدّل ({ $fields })
publish-named = { $thing } { $name }: { $what }
publish-thing-event = اللقاء
publish-thing-session = الجلسة
publish-thing-speaker = المتدخل
publish-thing-partner = الشريك
publish-thing-room = القاعة
publish-thing-track = المسار
publish-thing-tier = فئة
publish-field-about = التقديم
publish-field-hours = التواريخ والساعات
publish-field-place = المكان
publish-field-name = الاسم
publish-field-role = الصفة
publish-field-people = المشاركون
publish-field-other = إعدادات أخرى
publish-obstacles = ما يجب تسويته قبل النشر
publish-confirm = هذا مقصود: النشر رغم ذلك.
publish-must = يجب تصحيحه: لا تستغني عنه الصفحة العمومية.
publish-obstacle-text = { $field }: هذا النص غير موجود بالفرنسية.
publish-obstacle-door = لا باب تُقرأ فيه الشارات.
publish-obstacle-past = مضى التاريخ.
publish-first-button = نشر
publish-button = نشر التعديلات
publish-state = حالة اللقاء
publish-close = إغلاق التسجيل
publish-close-hint = تبقى الصفحة ظاهرة ولا يمكن التسجيل. يمكن التراجع.
publish-reopen = إعادة فتح التسجيل
publish-reopen-hint = يمكن التسجيل من جديد ضمن التواريخ المحددة.
publish-archive = أرشفة
publish-archive-hint = يُحفظ اللقاء جانبًا. يمكن التراجع.
publish-archive-title = أرشفة «{ $theme }»؟
publish-archive-lead = يُحفظ اللقاء جانبًا بكل ما فيه. تبقى صفحات التذاكر. يعيده زر «استرجاع».
publish-archive-list = سطره في لائحة اللقاءات العمومية
publish-archive-registration = إمكان التسجيل
publish-restore = استرجاع
publish-restore-hint = يخرجه من الأرشيف والتسجيل مغلق.

## Copy
copy-title = نسخ اللقاء
copy-intro = مسودة جديدة بتاريخ آخر. لا تُنسخ التسجيلات.
copy-date = اليوم الأول الجديد
copy-date-hint = تتبعه كل الأيام والساعات.
copy-programme = نقل البرنامج
copy-programme-detail = تحتفظ الجلسات بساعاتها في اليوم الجديد.
copy-speakers = نقل المتدخلين
copy-speakers-detail = مع نصوصهم؛ وبدونهم تُنقل الجلسات دون أشخاص.
copy-partners = نقل الشركاء
copy-make = إنشاء النسخة

## Event page: what events of the console add to it
event-opens = يُفتح التسجيل يوم { $moment }.
event-map = خريطة الوصول
event-day-hours = { $day }: { $hours }
event-legal = بيانات قانونية
error-not-yet = لم يُفتح التسجيل بعد
error-not-yet-detail = تاريخ الفتح على صفحة اللقاء. عودوا حينها.

## Cover
cover-title = صورة الغلاف
cover-back = العودة إلى التفاصيل
cover-file = الصورة
cover-file-hint = JPEG أو PNG أو WebP، 8 ميغابايت على الأكثر. تُكيَّف ويُعاد ترميزها ولا يُحفظ منها غير ذلك.
cover-alt = ما تُظهره الصورة
cover-alt-hint = يُقرأ لمن لا يراها.
cover-remove = إزالة الصورة
cover-remove-detail = تحتفظ بها الصفحة العمومية إلى النشر القادم.
cover-empty = اختاروا صورة.
cover-too-many-bytes = يتجاوز هذا الملف 8 ميغابايت. صغّروه ثم أرسلوه من جديد.
cover-too-many-pixels = في هذه الصورة بكسلات أكثر من اللازم. صغّروها إلى 25 مليونًا على الأكثر.
cover-wrong-kind = ليس هذا الملف صورة JPEG أو PNG أو WebP مقروءة.

## The steps of a draft
steps-title = الإعداد
steps-intro = خطوة بعد أخرى، أو بالترتيب الذي يناسبكم. لا يظهر شيء قبل نشره.
steps-made = أُنشئت المسودة. إليكم ما يمكن أن يلي.
steps-rooms =
    { $form ->
        [zero] لا قاعة
        [one] قاعة واحدة
        [two] قاعتان
        [few] { $count } قاعات
        [many] { $count } قاعة
       *[other] { $count } قاعة
    }
steps-tracks =
    { $form ->
        [zero] لا مسار
        [one] مسار واحد
        [two] مساران
        [few] { $count } مسارات
        [many] { $count } مسارًا
       *[other] { $count } مسار
    }
steps-people =
    { $form ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
steps-partners =
    { $form ->
        [zero] لا شريك
        [one] شريك واحد
        [two] شريكان
        [few] { $count } شركاء
        [many] { $count } شريكًا
       *[other] { $count } شريك
    }
steps-import = اختياري: ضيوفكم، من ملف Excel أو CSV
steps-team = من يُعدّ ومن يستقبل معكم
steps-publish = انظروا ما ينقص في كل لغة، ثم أظهروا اللقاء
form-choose = اختاروا
