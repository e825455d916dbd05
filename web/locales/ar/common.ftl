# كلمات مشتركة بين الصفحات والرسائل والوثائق. المفاتيح والمتغيرات نفسها في كل لغة.
# Western digits, as Morocco writes them; a range of hours is said in words, a dash would read backwards.

locale-name = العربية

category-guest-of-honour = ضيف شرف
category-delegation = وفد
category-speaker = متدخل
category-partner = شريك
category-press = صحافة
category-member = عضو
category-attendee = مشارك
category-staff = التنظيم

standing-requested = في انتظار الموافقة
standing-expected = منتظَر
standing-inside = دخل
standing-waiting = لائحة الانتظار
standing-offered = مقعد معروض
standing-cancelled = ملغى
standing-declined = مرفوض
standing-lapsed = انتهت مهلة العرض

spoken-fr = الفرنسية
spoken-ar = العربية
spoken-zgh = الأمازيغية
spoken-en = الإنجليزية
spoken-es = الإسبانية

session-opening = افتتاح
session-keynote = محاضرة
session-panel = مائدة مستديرة
session-workshop = ورشة
session-networking = لقاءات
session-pause = استراحة
session-meal = وجبة

role-speaker = تدخّل
role-moderator = تسيير
role-host = استقبال
role-guest-of-honour = ضيف شرف

# «من 18:00 إلى 21:00»
time-range = من { $from } إلى { $to }
day-range = من { $from } إلى { $to }
# «25 يونيو 2025 على الساعة 18:42»
day-and-time = { $day } على الساعة { $time }
universal-time = { $moment } (UTC)

duration-minutes =
    { $minutes ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    }
duration-hours =
    { $hours ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
       *[other] { $hours } ساعة
    }
# «ساعة وربع», «ساعتان ونصف», «3 ساعات و20 دقيقة»
duration-hours-and-minutes =
    { $hours ->
        [one] ساعة
        [two] ساعتان
        [few] { $hours } ساعات
       *[other] { $hours } ساعة
    } { $minutes ->
        [15] وربع
        [30] ونصف
        [one] ودقيقة
        [two] ودقيقتان
        [few] و{ $minutes } دقائق
       *[other] و{ $minutes } دقيقة
    }

# What the door answers: one word, a fact, and what to do next.
checkin-title-admitted = مقبول
checkin-title-already-inside = للتحقق
checkin-title-refused = مرفوض
checkin-detail-admitted = سُجل الدخول
checkin-detail-admitted-with-honours = لينتظر هنا: فريق التشريفات قادم.
checkin-detail-received-by = لينتظر هنا، وأخبروا { $escort }.
checkin-rank = الرتبة: { $rank }
checkin-place = المكان المحجوز: { $place }
checkin-detail-already-inside = سبق الدخول على الساعة { $time }، الباب { $door }
checkin-detail-waiting = في لائحة الانتظار، ولم يشغر له مكان بعد
checkin-detail-cancelled = هذا التسجيل ملغى
checkin-detail-replaced = استُبدلت هذه الشارة بأخرى
checkin-detail-expired = انتهت صلاحية هذه الشارة
checkin-detail-other-event = هذه الشارة للقاء آخر
checkin-detail-unknown = لا تسجيل بهذا الرمز
checkin-detail-forged = توقيع غير صحيح: هذه الشارة ليست صادرة عنا
checkin-detail-unreadable = هذا ليس رمز شارة
checkin-advice-already-inside = قارنوا الاسم بوثيقة هوية. إن كان الشخص نفسه فدعوه يمر، وإلا فنادوا مسؤولًا.
checkin-advice-waiting = ليتفضل بالانتظار جانبًا: سيخبركم أحد المسؤولين إن شغر مكان.
checkin-advice-cancelled = وجهوه إلى الاستقبال: يمكنه التسجيل من جديد إن بقيت أماكن.
checkin-advice-replaced = اطلبوا التذكرة الجديدة: هي في بريد الضيف. وإلا فابحثوا عن الاسم وقارنوه بوثيقة هوية.
checkin-advice-expired = ابحثوا عن الاسم: ربما له تسجيل لهذا المساء.
checkin-advice-other-event = اطلبوا تذكرة هذا المساء، أو ابحثوا عن الاسم.
checkin-advice-unknown = أعيدوا قراءة الرمز حرفًا حرفًا، أو ابحثوا عن الاسم.
checkin-advice-forged = لا تقبلوا أحدًا بهذه الشارة. ابحثوا عن الاسم ونادوا مسؤولًا.
checkin-advice-unreadable = قدموا الرمز من جديد، أو اكتبوه، أو ابحثوا عن الاسم.

## الأدوار
member-owner = مسؤول
member-organiser = التنظيم
member-door-supervisor = مشرف الاستقبال
member-door-staff = الاستقبال عند الباب
member-reader = اطلاع فقط
member-partner-representative = ممثل شريك
member-speaker = متدخل

# What is wrong with a cell of a guest list, and what to do.
import-fault-no-name = لا اسم. اكتبوا الاسم الشخصي والعائلي.
import-fault-half-name = ينقص الاسم الشخصي أو العائلي. اكتبوا الاثنين.
import-fault-not-a-name = هذا ليس اسمًا. اكتبوه بالحروف.
import-fault-no-email = لا عنوان إلكترونيًا. اكتبوا عنوانًا أو اختاروا عنوانًا مشتركًا.
import-fault-not-an-email = عنوان إلكتروني غير مكتمل. صححوه.
import-fault-unknown-category = فئة غير معروفة. حددوا معنى الكلمة أو صححوها.
import-fault-unknown-rank = هذه الرتبة ليست في جدول الحدث. أضيفوها في صفحة «البروتوكول» أو صححوا الخلية.
import-fault-too-long = أكثر من { $max } حرف. اختصروا.
import-fault-forbidden = حروف غير مرئية. أعيدوا كتابة هذا النص.
import-file-row = السطر
import-file-reason = السبب

# Where somebody sits. A table whose own name starts with the word is called by that alone.
table-named = الطاولة { $table }
seat-named = المقعد { $seat }

# What is wrong with a layout of badges, in the console and over the API.
layouts-file-large = حجم الملف يفوق { $max } كيلوبايت.
layouts-file-newer = الملف من إصدار أحدث للبرنامج. حدّثوا هذا الخادم ثم أعيدوا المحاولة.
layouts-file-malformed = هذا الملف ليس تصميمًا. ما يجب إصلاحه في «{ $path }»: { $reason }
layout-fault-empty = ينقص شيء هنا.
layout-fault-too-long = { $max } حرفًا على الأكثر.
layout-fault-too-many = { $max } على الأكثر.
layout-fault-too-few = { $least } على الأقل.
layout-fault-too-small = { $least } مم على الأقل.
layout-fault-too-large = { $most } مم على الأكثر.
layout-fault-out-of-page = يتجاوز حافة الشارة. صغّروه أو حرّكوه.
layout-fault-qr-too-small = لن يُقرأ الرمز: { $least } مم للضلع على الأقل.
layout-fault-floor-above-size = أصغر حجم يفوق الحجم.
layout-fault-unknown-question = لا تطرح الفعالية السؤال «{ $question }». اختاروا حقلًا آخر.
layout-fault-file-question = يُجاب عن «{ $question }» بملف لا يُطبع.
layout-fault-no-country-question = لا تسأل الفعالية أحدًا عن البلد.
layout-fault-unknown-picture = ليست للفعالية هذه الصورة. اختاروا غيرها.
layout-fault-portrait-picture = هذه صورة شخص، ولا مكان لها على الشارات.
layout-fault-unknown-language = لا تُطبع الشارات بهذه اللغة ({ $language }).
layout-fault-face-lacks = ليس في هذا الخط «{ $letter }». اختاروا غيره.
layout-fault-twice-the-id = لعنصر آخر في الوجه الاسم نفسه.
layout-fault-folded-sheet = شارات ورقة A4 لا تُطوى.
layout-fault-nameless = لا شيء يدل على صاحب الشارة. لا بد من اسم أو رمز الشارة أو رمز QR.
layout-fault-invisible = تسلّل حرف غير مرئي إلى هنا. احذفوا واكتبوا من جديد.
