# Who registers and how, in the console. Same keys in every language.

registering-title = التسجيل: من وكيف
registering-when = يرى الجمهور هذه الإعدادات عند النشر المقبل. أما عدد المقاعد فيسري فورًا.
registering-categories = الفئات
registering-categories-intro = صفة الحضور: من يمكنه التسجيل، وبأي استمارة، وعلى أي مقاعد.
registering-category = الفئة
registering-category-add = إضافة فئة
registering-pools = مقاعد مخصصة
registering-pools-intro = مقاعد موضوعة جانبًا لبعض الفئات، ولها لائحة انتظار خاصة.
registering-pools-empty = لا توجد: كل الفئات تتقاسم كل المقاعد.
registering-pool = المقاعد
registering-pool-add = تخصيص مقاعد
registering-pool-name = الاسم
registering-pool-size = عدد المقاعد
registering-pool-size-hint = تُؤخذ من المقاعد الشاغرة.
registering-pool-seats = { $taken } مأخوذة من { $capacity }
registering-pool-waiting = { $form ->
    [0] لا أحد ينتظر
    [one] شخص واحد ينتظر
    [two] شخصان ينتظران
    [few] { $count } أشخاص ينتظرون
   *[other] { $count } شخصًا ينتظرون
}
registering-questions = الأسئلة
registering-questions-intro = ما تطلبونه زيادةً. لا تطلبوا إلا ما يفيد الاستقبال.
registering-questions-empty = لا أسئلة إضافية.
registering-question = سؤال
registering-question-add = إضافة سؤال
registering-kind = النوع
registering-name = الاسم
registering-name-hint = اتركوه فارغًا للإبقاء على الاسم المعتاد.
registering-about = جملة تظهر في الاستمارة العامة
registering-colour = لون الشارة
registering-colour-hint = مثل #0c4a4e. فارغ: اللون المعتاد.
registering-who = من يسجل
registering-visibility = مفتوحة
registering-public = للجميع
registering-link = برابط سري
registering-invitation = بدعوة
registering-approval = تخضع للموافقة
registering-by-approval = تخضع للموافقة
registering-approval-detail = يبتّ منظم في كل طلب. لا يُؤخذ أي مقعد قبل ذلك.
registering-in-pool = المقاعد: { $pool }
registering-shared = مقاعد مشتركة
registering-companions = المرافقون
registering-brings-none = لا أحد
registering-brings-by-name = بالاسم، ولكل شارته
registering-brings-by-number = بالعدد، دون شارة
registering-brings-named = { $form ->
    [one] مرافق واحد بالاسم
    [two] حتى مرافقَين بالاسم
    [few] حتى { $most } مرافقين بالاسم
   *[other] حتى { $most } مرافقًا بالاسم
}
registering-brings-counted = { $form ->
    [one] مرافق واحد بالعدد
    [two] حتى مرافقَين بالعدد
    [few] حتى { $most } مرافقين بالعدد
   *[other] حتى { $most } مرافقًا بالعدد
}
registering-most = العدد الأقصى
registering-form = تطلب الاستمارة
registering-topics = المواضيع المعروضة والمطلوبة
registering-not-asked = لا
registering-optional = اختياري
registering-required = إلزامي
registering-conditional = حسب جواب
registering-address = الرابط
registering-renew = تغيير الرابط السري
registering-renew-detail = الروابط التي وُزعت لن تفتح شيئًا ابتداءً من النشر المقبل.
registering-remove-category = لن يسجل أحد في هذه الفئة بعد الآن. التسجيلات الموجودة فيها تبقى.
registering-remove-pool = تعود هذه المقاعد مشتركة. لا يمكن ذلك ما دام لأحد مقعد فيها أو ينتظر.
registering-remove-question = لن يُطرح السؤال بعد الآن. الأجوبة السابقة تبقى.
question-label = نص السؤال
question-help = مساعدة
question-kind = الجواب
question-short-text = نص قصير
question-long-text = نص طويل
question-choice = اختيار واحد
question-choices = عدة اختيارات
question-yes-no = نعم أو لا
question-number = عدد
question-date = تاريخ
question-country = بلد
question-options = الاختيارات الممكنة
question-options-hint = واحد في كل سطر: بالفرنسية | بالعربية | بالإنجليزية.
question-required = الجواب إلزامي
question-categories = يُطرح على (دون تحديد: على الجميع)
question-condition = يُطرح فقط إذا
question-always = دائمًا
question-identity = طلب رقم وثيقة هوية رغم ذلك
question-identity-detail = غير منصوح به: أي تسريب يعرّض ضيوفكم للخطر، والقانون لا يقبل إلا البيانات الضرورية. الدخول يُراقب بالشارة.
form-identity-paper = هذا السؤال يطلب وثيقة هوية. أعيدوا صياغته، أو ضعوا علامة في الخانة أسفل الصفحة.
deed-registering-changed = عُدلت الفئات أو الأسئلة
