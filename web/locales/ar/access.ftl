# كلمات الدخول والأدوار والسجل. المفاتيح والمتغيرات نفسها في كل لغة.

## الحساب
account-title = حسابي
account-lead = ما يعرفه النظام عنكم، والأجهزة التي أنتم متصلون منها.
account-profile = أنتم
account-email = العنوان
account-email-why = به تُعرفون، ولا يمكن تغييره هنا.
account-name = الاسم المعروض
account-name-hint = بهذا الاسم يعرفكم زملاؤكم والسجل.
account-name-malformed = اكتبوا اسمًا فيه حرف واحد على الأقل، أو اتركوا الخانة فارغة.
account-locale = لغة الرسائل
account-save = حفظ
account-saved = تم الحفظ.
account-roles = أدواركم
account-roles-none = لا يضمكم أي فريق بعد.
account-role-organisation = المؤسسة كلها
account-sessions = الأجهزة المتصلة
account-sessions-why = جهاز لا تعرفونه؟ اقطعوا اتصاله.
account-session-here = هذا الجهاز
account-session-unknown = جهاز غير معروف
account-session-line = { $how }، منذ { $since }
account-session-seen = آخر استعمال { $seen }
account-session-end = قطع الاتصال
account-session-end-of = قطع اتصال { $device }
account-sessions-end-others = قطع اتصال الأجهزة الأخرى
account-sessions-ended = قُطع اتصال الأجهزة الأخرى.
method-link = برابط
method-password = بكلمة مرور
method-passkey = بمفتاح مرور
method-federated = بدخول المؤسسة

## السجل
journal-title = السجل
journal-search = اسم، أو ما تغيّر
journal-deed = الفعل
journal-deed-any = الكل
journal-when = متى
journal-who = من
journal-what = ماذا
journal-whom = علامَ
journal-empty = لا شيء يوافق هذه المعايير
journal-empty-advice = احذفوا معيارًا، أو امسحوا الكل.
journal-none = لا شيء بعد
journal-none-text = يُدوَّن هنا ما يغيّره فريقكم، مع صاحبه وساعته.
journal-by-command-line = سطر أوامر الخادم
journal-by-door = رابط الباب { $door }
journal-by-link = رابط تنظيم
journal-by-guest = شخص غير متصل
journal-detail = { $field }: { $value }
field-role = الدور
field-former-role = الدور السابق
field-door = الباب
field-method = الوسيلة
field-device = الجهاز
field-changed = ما تغيّر
field-number = العدد
field-source = انطلاقًا من
field-letter = الرسالة
field-language = اللغة
deed-organisation-created = أُنشئت المؤسسة
deed-signed-in = دخول
deed-session-ended = قُطع اتصال جهاز
deed-member-invited = أُرسلت دعوة
deed-invitation-ended = سُحبت دعوة
deed-member-joined = انضمام إلى الفريق
deed-role-changed = تغيّر دور
deed-member-removed = مغادرة الفريق
deed-door-link-made = أُنشئ رابط باب
deed-password-set = وُضعت كلمة مرور
deed-password-removed = حُذفت كلمة المرور
deed-second-factor-set = فُعّل العامل الثاني
deed-second-factor-removed = أُلغي العامل الثاني
deed-recovery-codes-made = أُنشئت رموز الطوارئ
deed-recovery-code-used = استُعمل رمز طوارئ
deed-passkey-added = أُضيف مفتاح مرور
deed-passkey-removed = حُذف مفتاح مرور
deed-identity-linked = رُبط الحساب بدخول المؤسسة
deed-identity-unlinked = فُك ربط الحساب بدخول المؤسسة
deed-event-created = أُنشئ لقاء
deed-event-copied = نُسخ لقاء
deed-event-changed = عُدّل اللقاء
deed-event-published = نُشر اللقاء
deed-event-withdrawn = عاد اللقاء مسودة
deed-event-closed = أُغلق التسجيل
deed-event-reopened = أُعيد فتح اللقاء
deed-event-archived = أُرشف اللقاء
deed-room-changed = حُفظت قاعة
deed-room-removed = حُذفت قاعة
deed-track-changed = حُفظ مسار
deed-track-removed = حُذف مسار
deed-session-added = أُضيفت جلسة
deed-session-changed = عُدّلت جلسة
deed-session-moved = نُقلت جلسة
deed-session-removed = حُذفت جلسة
deed-speaker-added = أُضيف متدخل
deed-speaker-changed = عُدّلت صفحة متدخل
deed-speaker-invited = دُعي متدخل إلى ملء صفحته
deed-speaker-wrote = اقترح المتدخل صفحته بنفسه
deed-speaker-approved = اعتُمدت صفحة متدخل
deed-speaker-sent-back = أُعيدت صفحة متدخل
deed-speaker-removed = حُذف متدخل
deed-tier-changed = حُفظت فئة شركاء
deed-tier-removed = حُذفت فئة شركاء
deed-partner-added = أُضيف شريك
deed-partner-changed = عُدّل شريك
deed-partner-wrote = اقترح ممثل الشريك صفحته
deed-partner-removed = حُذف شريك
deed-representatives-changed = تغيّر الممثلون
deed-registrations-exported = صُدّرت التسجيلات
deed-registration-approved = قُبل طلب تسجيل
deed-registration-declined = رُفض طلب تسجيل
deed-registration-cancelled = أُلغي تسجيل
deed-badges-printed = طُبعت شارات
deed-place-cards-made = أُنشئت بطاقات الأسماء
deed-table-cards-made = أُنشئت بطاقات الطاولات
deed-certificates-made = أُنشئت شهادات المشاركة
deed-door-pack-made = أُنشئ الملف الورقي للباب
deed-printing-stopped = أُوقفت طباعة شارات
deed-printing-taken-back = قيل إن شارات لم تُطبع
deed-door-printing-changed = ضُبطت الطباعة عند الأبواب
deed-letter-text-changed = عُدّل نص رسالة
deed-letter-text-reset = أُعيد النص الأصلي لرسالة
deed-message-sent-again = أُعيد إرسال رسالة
deed-address-corrected = صُحح عنوان مدعو
deed-letter-scheduled = ضُبط إرسال مبرمج
deed-mailing-sent = أُرسلت رسالة إلى عدة أشخاص
deed-mailing-stopped = أُوقف إرسال إلى عدة أشخاص

## الفريق
team-title = الفريق
team-title-event = فريق اللقاء
team-lead = من يعمل للمؤسسة كلها.
team-lead-event = من يعمل في هذا اللقاء وحده. ولفريق المؤسسة دخول إليه أيضًا.
team-whole = فريق المؤسسة
team-search = اسم أو عنوان
team-who = العضو
team-role = الدور
team-role-choose = اختاروا دورًا
team-role-for = دور { $who }
team-role-of = { $role }: { $who }
team-role-change = تغيير
team-you = أنتم
team-remove = إزالة
team-remove-title = إزالة { $name }؟
team-remove-lead = لن يبقى لـ{ $name } هنا دور «{ $role }»، ابتداءً من الآن وعلى كل الأجهزة. ويبقى في السجل ما جرى من قبل. ويمكنكم توجيه دعوة جديدة.
team-count = { $form ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}
team-empty = لا أحد بعد
team-empty-text = ادعوا أول شخص: تصله رسالة ويختار القبول.
team-empty-filtered = لا أحد يوافق هذا البحث
team-invite = دعوة
team-invite-how = يُرسل رابط بالبريد. يصلح سبعة أيام ولمرة واحدة.
team-invite-send = إرسال الدعوة
team-language = لغة الرسالة
team-email-taken = لهذا الشخص دور هنا من قبل. غيّروه في اللائحة.
team-invitations = دعوات في الانتظار
team-invitation-until = تُقبل قبل { $moment }
team-invitation-end = سحب
team-done-invited = الدعوة في طريقها.
team-done-ended = سُحبت الدعوة ولم يعد رابطها صالحًا.
team-done-changed = تغيّر الدور ابتداءً من الآن.
team-done-removed = لم يعد هذا الشخص في الفريق.
team-last-owner = لا بد من مسؤول واحد على الأقل: عيّنوا غيره أولًا.
door-links-title = روابط الأبواب
door-links-lead = يفتح الرابط بابًا من أبواب هذا اللقاء لمن يتسلّمه، دون حساب. يصلح لمرة واحدة.
door-links-door = الباب
door-links-make = إنشاء رابط
door-links-made = سلّموا هذا الرابط إلى من سيتولى هذا الباب. لن يُعرض ثانية، ويُستعمل مرة واحدة قبل { $moment }.
door-links-link = الرابط
door-links-none = ليس لهذا اللقاء باب
door-links-none-text = أضيفوا بابًا في تفاصيل اللقاء.
invitation-title = الانضمام إلى الفريق
invitation-lead = تُقترح عليكم المشاركة في عمل هذه المؤسسة.
invitation-lead-event = تُقترح عليكم المشاركة في تنظيم هذا اللقاء.
invitation-by = الداعي
invitation-as = بصفتكم
invitation-accept = قبول
invitation-note = لا حاجة إلى شيء إن لم ترغبوا في القبول: تنتهي الدعوة من تلقاء نفسها.
signin-joined = تم الأمر: هذا الدور لكم. سجّلوا الدخول كالمعتاد.

## كلمة المرور
signin-by-password = الدخول بكلمة مرور
signin-other-ways = طرق أخرى للدخول
signin-or = دون مفتاح على هذا الجهاز
signin-wait = { $form ->
    [one] محاولات كثيرة. انتظروا دقيقة ثم أعيدوا المحاولة.
    [two] محاولات كثيرة. انتظروا دقيقتين ثم أعيدوا المحاولة.
    [few] محاولات كثيرة. انتظروا { $minutes } دقائق ثم أعيدوا المحاولة.
   *[other] محاولات كثيرة. انتظروا { $minutes } دقيقة ثم أعيدوا المحاولة.
}
password-lead = كلمة المرور، ثم رمز تطبيقكم. لم يعد هاتفكم معكم؟ يحل محله أحد رموز الطوارئ.
password-wrong = العنوان أو كلمة المرور أو الرمز غير صحيح.
password-title = كلمة المرور
password-explained = لا حاجة إليها مع مفتاح مرور أو رابط بالبريد. وتُستعمل دائمًا مع عامل ثانٍ.
password-set = اختيار كلمة مرور
password-change = تغيير كلمة المرور
password-current = كلمة المرور الحالية
password-current-wrong = ليست هذه كلمة المرور الحالية.
password-new = كلمة المرور الجديدة
password-hint = { $min } حرفًا على الأقل. أربع كلمات أو خمس لا علاقة بينها تصنع كلمة مرور جيدة.
password-too-short = يلزم { $min } حرفًا على الأقل.
password-too-long = لا أكثر من { $max } حرف.
password-guessable = يسهل تخمين هذه الكلمة: فيها اسمكم أو اسم المؤسسة أو تتابع معروف. اختاروا كلمات لا علاقة بينها.
password-remove = حذف كلمة المرور
password-remove-text = يُحذف معها العامل الثاني ورموز الطوارئ. وتدخلون بمفتاح مرور أو برابط.
password-done = تغيّرت كلمة المرور، وقُطع اتصال أجهزتكم الأخرى.
password-removed-done = حُذفت كلمة المرور.
factor-title = العامل الثاني
factor-lead = يعطي تطبيق المصادقة رمزًا يتغير كل ثلاثين ثانية.
factor-qr = رمز QR يُقرأ بالتطبيق
factor-typed = أو اكتبوا هذا المفتاح:
factor-first-code = الرمز الذي يعرضه التطبيق
factor-code = رمز التطبيق
factor-code-hint = ستة أرقام، أو أحد رموز الطوارئ.
factor-confirm = تأكيد
factor-wrong = هذا الرمز غير صحيح، أو سبق استعماله. انتظروا الرمز التالي.
factor-set-up = تفعيل
factor-off = لا تفتح كلمة المرور شيئًا دون عامل ثانٍ.
factor-on = العامل الثاني مفعّل. رموز الطوارئ الباقية: { $codes }
codes-title = رموز الطوارئ
codes-lead = يحل كل رمز مرة واحدة محل رمز التطبيق. لن تُعرض ثانية: اطبعوها أو اكتبوها واحفظوها بعيدًا عن جهازكم.
codes-renew = تجديد رموز الطوارئ
codes-make = تجديد الرموز
codes-print = طباعة
codes-kept = حفظتها
account-sign-in = الدخول
account-sign-in-text = كلمة المرور والعامل الثاني
error-too-many = محاولات كثيرة
error-too-many-detail = انتظروا بضع دقائق ثم أعيدوا المحاولة. لم يضع شيء.

## الإعداد الأول
setup-title = الإعداد الأول
setup-lead = سمّوا المؤسسة ومسؤولها الأول. لا تصلح هذه الصفحة إلا مرة واحدة.
setup-organisation = المؤسسة
setup-name = الاسم الكامل
setup-short-name = الاسم المختصر
setup-short-name-hint = ما يميزها عن مثيلاتها، وهو المدينة غالبًا.
setup-slug = جزء العنوان
setup-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات: maroc-lyon
setup-slug-malformed = من 2 إلى 60 علامة: حروف لاتينية صغيرة دون تشكيل وأرقام وواصلات.
setup-slug-taken = هذا العنوان مستعمل.
setup-owner = المسؤول
setup-owner-text = يدخل هذا الشخص في الحال، ويمكنه دعوة الآخرين.
setup-create = إنشاء المؤسسة
setup-done = تم الإعداد

## مفاتيح المرور
passkey-use = استعمال مفتاح المرور
passkey-failed = لم يُقبل المفتاح، أو أُلغي الطلب. أعيدوا المحاولة أو اختاروا طريقة أخرى.
passkey-title = مفاتيح المرور
passkey-text = تدخلون كما تفتحون جهازكم: بالبصمة أو الوجه أو الرمز. لا شيء يُحفظ.
passkey-name = اسم هذا المفتاح
passkey-add = إضافة مفتاح مرور
passkey-since = أُضيف { $moment }
passkey-used = استُعمل { $moment }
passkey-unnamed = مفتاح بلا اسم
passkey-done = أُضيف مفتاح المرور.
passkey-removed-done = حُذف مفتاح المرور: لم يعد يفتح شيئًا.

## The organisation's own sign-in
federated-use = الدخول عبر { $name }
federated-or = أو عبر البريد
federated-title = دخول المؤسسة
federated-remove = فك الربط
federated-remove-title = فك ربط هذا الدخول
federated-remove-lead = لن يبقى مرتبطًا بحسابكم. وإذا استعملتموه من جديد بالعنوان الموثق نفسه فسيُربط مرة أخرى.
federated-removed-done = لم يعد دخول المؤسسة مرتبطًا بحسابكم.
federated-back = العودة إلى صفحة الدخول
federated-unfinished-title = لم يكتمل الدخول
federated-unfinished-text = أُلغي الطلب أو طال أمده أو سبق استعماله. لم يُفتح شيء.
federated-unfinished-advice = أعيدوا المحاولة من صفحة الدخول، في المتصفح نفسه.
federated-unknown-title = هذا الدخول لا يفتح شيئًا هنا
federated-unknown-text = تعرّف عليكم { $name }، لكن لا شيء هنا مخصص لهذه الهوية، أو أن عنوانها غير موثق.
federated-unknown-advice = ادخلوا بطريقة أخرى، أو اطلبوا دعوة ممن دلّكم على هذه الصفحة.
federated-down-title = خدمة الدخول لا تجيب
federated-down-text = يتعذر الوصول إلى { $name } في الوقت الحالي.
federated-down-advice = انتظروا قليلًا، أو ادخلوا بطريقة أخرى: كلها تعمل.
signin-proof = لتغيير طرق دخولكم، سجّلوا الدخول من جديد: مضى على آخر دخول أكثر من ربع ساعة.
passkey-remove-title = حذف مفتاح المرور هذا
passkey-remove-lead = لن يفتح شيئًا بعد ذلك. يبقى لكم الرابط عبر البريد وطرق دخولكم الأخرى.

## Who holds a door through a link
door-links-held-title = أبواب يُمسك بها برابط
door-links-held = { $device }، منذ { $since }، وشوهد في { $seen }
door-links-end = سحب
door-links-unused-title = روابط لم يستعملها أحد
door-links-end-unused = إلغاء هذه الروابط
deed-door-links-ended = سُحبت روابط الباب
deed-key-rotated = وُضع مفتاح جديد للشارات في الخدمة
deed-key-retired = سُحب مفتاح للشارات من الخدمة
deed-badge-replaced = استُبدلت شارة
door-links-unused =
    { $form ->
        [zero] لا رابط، إلى غاية { $moment }
        [one] رابط واحد، صالح إلى غاية { $moment }
        [two] رابطان، صالحان إلى غاية { $moment }
        [few] { $count } روابط، صالحة إلى غاية { $moment }
        [many] { $count } رابطًا، صالحة إلى غاية { $moment }
       *[other] { $count } رابط، صالحة إلى غاية { $moment }
    }
