# Words of speakers, partners and pictures, in ar. Same keys and variables in every language.

## Order and review: what both lists share
order-up = إلى الأعلى
order-down = إلى الأسفل
review-filter = نص مقترح
review-any = الكل
review-waiting = ينتظر المراجعة
review-sent-back = أُعيد إلى صاحبه
review-title = نص ينتظر المراجعة
review-title-back = نص أُعيد إلى صاحبه
review-hint-organiser = لا يظهر شيء من هذا قبل موافقتكم. الموافقة تضعه مكان النص الحالي.
review-hint-organiser-back = طلبتم تعديلًا: سيحل الجواب محل هذا النص.
review-hint-writer = نصكم ينتظر موافقة المنظمين. يمكنكم تعديله أدناه في أي وقت.
review-hint-writer-back = يطلب المنظمون تعديلًا. عدّلوا أدناه ثم أرسلوا من جديد.
review-reason-given = السبب:
review-same = النص المقترح مطابق للنص الظاهر.
review-field = الحقل
review-shows = الظاهر
review-written = المقترح
review-picture-shows = الصورة الظاهرة
review-picture-written = الصورة المقترحة
review-approve = الموافقة
review-send-back = إعادة إلى صاحبه
review-reason = المطلوب تعديله

## Done: what was just done
done-saved = تم الحفظ.
done-added = تمت الإضافة. يمكنكم الآن إرفاق صورة.
done-removed = تم الحذف. يبقى المنشور ظاهرًا حتى النشر التالي.
done-rank-removed = حُذفت الرتبة. ضيوفها الآن بلا رتبة.
done-picture = تم حفظ الصورة.
done-picture-removed = تمت إزالة الصورة.
done-approved = تمت الموافقة على النص. سيظهر عند النشر التالي.
done-sent-back = أُعيد النص مع السبب.
done-invited = الدعوة في الطريق.
done-proposed = شكرًا لكم. سيراجع المنظمون نصكم.
done-written-anew = تغيّر النص منذ أن فتحتموه. أعيدوا قراءته: لم يُتخذ أي قرار.
done-named = تم التسجيل: التذكرة في الطريق.
done-given-back = أُعيد المقعد: يذهب إلى التالي في لائحة الانتظار.
done-no-place = كل مقاعدكم محجوزة: لم يتغير شيء.

## Picture: sending one, and why it is refused
picture-file = اختيار ملف
picture-hint = JPEG أو PNG أو WebP، { $max } ميغابايت على الأكثر. يُمحى ما في الملف من مكان وجهاز.
picture-hint-logo = SVG أو PNG أو JPEG أو WebP، { $max } ميغابايت على الأكثر. يظهر على خلفية بيضاء.
picture-send = إرسال الصورة
picture-remove = إزالة الصورة
picture-alt = ما تُظهره الصورة
picture-alt-hint = لمن لا يراها. إذا تُرك فارغًا فالاسم.
picture-empty = اختاروا ملفًا أولًا.
picture-too-many-bytes = هذا الملف أكبر من { $max } ميغابايت. صغّروا الصورة ثم أرسلوها من جديد.
picture-too-many-pixels = في هذه الصورة أكثر من 25 مليون بكسل. صغّروا أبعادها.
picture-wrong-kind = هذا الملف ليس صورة JPEG أو PNG أو WebP، مهما كان اسمه.
picture-not-drawn = لا يصلح هنا رسم SVG. أرسلوا صورة فوتوغرافية.
picture-damaged = هذا الملف ناقص أو تالف. احفظوا الصورة من جديد ثم أرسلوها.
picture-script = في هذا الرسم برنامج. صدّروه دون برمجة أو بصيغة PNG.
picture-elsewhere = يستدعي هذا الرسم ملفًا من مكان آخر. صدّروه مكتملًا أو بصيغة PNG.
picture-entities = في هذا الرسم كيانات XML. صدّروه من جديد أو بصيغة PNG.
picture-letters = في هذا الرسم نص. حوّلوا الحروف إلى مسارات أو صدّروه بصيغة PNG.
picture-embedded = في هذا الرسم صورة مدمجة. صدّروه بصيغة PNG.
picture-elaborate = هذا الرسم معقد أكثر من أن يُرسم بأمان. صدّروه بصيغة PNG.

## Speaker: the organisers’ pages
speaker-list-title = المتدخلون
speaker-count =
    { $form ->
        [0] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
speaker-search = الاسم أو الدور أو المهنة
speaker-new = إضافة شخص
speaker-add = إضافة
speaker-new-intro = يكفي الاسم. يمكن أن يأتي الباقي لاحقًا، ومن الشخص نفسه أيضًا.
speaker-none = لا أحد في البرنامج بعد
speaker-none-text = أضيفوا من يتدخلون أو يسيّرون أو يستقبلون.
speaker-none-found = لا أحد يطابق هذه المعايير
speaker-title = المتدخل: { $name }
speaker-back = كل المتدخلين
speaker-name = الاسم
speaker-name-hint = بكل كتابة كما يكتبه صاحبه.
speaker-role = الدور في اللقاء
speaker-role-hint = مثلًا: مسيّرة الأمسية.
speaker-job = المهنة
speaker-biography = السيرة
speaker-links = الروابط
speaker-link-label = الرابط { $number }، الاسم
speaker-link-url = الرابط { $number }، العنوان
speaker-email = البريد الإلكتروني
speaker-email-hint = لا يظهر أبدًا. تُرسل إليه الدعوة.
speaker-picture = الصورة الشخصية
speaker-picture-none = دون صورة تظهر الحروف الأولى من الاسم.
speaker-remove = إزالة من البرنامج
speaker-remove-title = إزالة { $name }؟
speaker-remove-lead = يختفي هذا الشخص من التحضير. لا تتغير الصفحة العامة إلا عند النشر التالي.
speaker-goes-session = مشاركته في «{ $title }»
speaker-goes-proposal = النص الذي كتبه
speaker-invite = دعوة للكتابة
speaker-invite-text = يتلقى الشخص رابطًا شخصيًا ويملأ صفحته، وتراجعونها قبل أن يظهر أي شيء.
speaker-invite-send = إرسال الدعوة
speaker-sessions = في البرنامج
speaker-to-event = العودة إلى اللقاء
speaker-see = عرض صفحته
speaker-elsewhere = روابط أخرى

## Own: what somebody writes of themselves
own-speaker-title = صفحتكم كمتدخل
own-speaker-intro = اكتبوا باللغات التي تريدونها؛ وتحل الفرنسية محل ما ينقص. لا يظهر شيء قبل موافقة المنظمين.
own-partner-title = صفحة مؤسستكم
own-partner-intro = عرّفوا بمؤسستكم في بضع جمل. لا يظهر شيء قبل موافقة المنظمين.
own-send = إرسال إلى المنظمين

## Partner: the organisers’ pages
partner-list-title = الشركاء
partner-count =
    { $form ->
        [0] لا شريك
        [one] شريك واحد
        [two] شريكان
        [few] { $count } شركاء
        [many] { $count } شريكًا
       *[other] { $count } شريك
    }
partner-search = الاسم أو المساهمة
partner-new = إضافة شريك
partner-add = إضافة
partner-new-intro = يكفي الاسم. يُرفق الشعار بعد ذلك.
partner-none = لا شريك حتى الآن
partner-none-text = سمّوا الفئات أولًا ثم أضيفوا المؤسسات الداعمة.
partner-none-found = لا شريك يطابق هذه المعايير
partner-title = الشريك: { $name }
partner-back = كل الشركاء
partner-name = الاسم
partner-role = ما يقدمه
partner-role-hint = مثلًا: فيدرالية مهنية.
partner-about = التعريف
partner-link = الموقع
partner-tier = الفئة
partner-tier-none = دون فئة
partner-tier-any = الكل
partner-logo = الشعار
partner-logo-none = دون شعار يظهر الاسم.
partner-remove = إزالة هذا الشريك
partner-remove-title = إزالة { $name }؟
partner-remove-lead = يختفي هذا الشريك من التحضير. لا تتغير الصفحة العامة إلا عند النشر التالي.
partner-goes-proposal = النص الذي كتبه ممثلوه
partner-invite = دعوة ممثل
partner-invite-text = يتلقى الشخص رابطًا شخصيًا ويعرّف بمؤسسته، وتراجعون قبل أن يظهر أي شيء.
partner-invite-email = البريد الإلكتروني للممثل
partner-places = المقاعد المحجوزة
partner-places-text = محجوزة لهذا الشريك خارج المقاعد العمومية. الممنوحة حتى الآن: { $taken }.
partner-places-field = عدد المقاعد
own-places = بقي لكم { $left } من { $places }. يتلقى من تسمّونه تذكرته فورًا.
own-name-guest = منح مقعد
own-give-back = إعادة مقعد
own-give-back-text = المقعد الذي لن يشغله أحد يذهب إلى لائحة الانتظار.

## Tier: the ranks of partners
tier-list-title = فئات الشركاء
tier-count =
    { $form ->
        [0] لا فئة
        [one] فئة واحدة
        [two] فئتان
        [few] { $count } فئات
        [many] { $count } فئة
       *[other] { $count } فئة
    }
tier-none = لا فئة
tier-none-text = ترتب الفئات الشركاء في الصفحة العامة. ابدؤوا بالفئات المعتادة أو سمّوا فئاتكم.
tier-usual = البدء بالفئات المعتادة
tier-host = المضيف
tier-institutional = شركاء مؤسساتيون
tier-sponsor = الداعمون
tier-federation = الفيدراليات
tier-press = الصحافة
tier-name = اسم الفئة
tier-new = إضافة فئة
tier-title = الفئة: { $name }
tier-back = كل الفئات
tier-remove = حذف هذه الفئة
tier-remove-title = حذف «{ $name }»؟
tier-remove-lead = يبقى الشركاء دون فئة بعد الجميع.
tier-goes =
    { $form ->
        [0] فئة أي شريك
        [one] فئة شريك واحد
        [two] فئة شريكين
        [few] فئة { $count } شركاء
        [many] فئة { $count } شريكًا
       *[other] فئة { $count } شريك
    }
