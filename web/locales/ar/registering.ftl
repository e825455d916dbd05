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
registering-colour-wrong = سبع علامات: # وستة أرقام من 0 إلى f، مثل #0c4a4e.
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
form-no-room = أطول من موضعه على الورق، حتى بالحروف الصغيرة. اختصروه.
form-no-glyph = العلامة «{ $character }» ({ $code }) لا توجد في أي خط. احذفوها.
deed-registering-changed = عُدلت الفئات أو الأسئلة أو الإعدادات

## Settings of all categories
registering-settings = إعدادات مشتركة
registering-settings-change = تغيير هذه الإعدادات
registering-offers = المقاعد التي تشغر
registering-offer-hours = مدة العرض بالساعات
registering-offer-hours-hint = يُحفظ المقعد هذه المدة لأول من ينتظر، ثم ينتقل إلى من يليه. من 1 إلى { $max } ساعة؛ و0 تمنحه فورًا.
registering-offered = { $form ->
    [0] المقعد الذي يشغر يُمنح فورًا لمن ينتظر.
    [one] المقعد الذي يشغر يُحفظ ساعة واحدة لمن ينتظر.
    [two] المقعد الذي يشغر يُحفظ ساعتين لمن ينتظر.
    [few] المقعد الذي يشغر يُحفظ { $count } ساعات لمن ينتظر.
   *[other] المقعد الذي يشغر يُحفظ { $count } ساعة لمن ينتظر.
}
registering-files-title = الملفات
registering-files = السماح بأسئلة تطلب ملفًا
registering-files-detail = مغلق ابتداءً: الملف يحمل بيانات شخصية أكثر من الجواب، وعليكم أن تقولوا كم يُحفظ ومن يقرؤه. تُمحى ملفات التسجيل الملغى.
registering-files-on = يمكن للأسئلة أن تطلب ملفًا.
registering-files-off = لا يمكن لأي سؤال أن يطلب ملفًا.
registering-files-in-use = ما زال سؤال يطلب ملفًا. احذفوه أولًا.
question-file = ملف
question-file-off = الأسئلة التي تطلب ملفًا تُفتح أولًا في الإعدادات المشتركة.
question-file-warning = الملف: لا تطلبوه إلا عند الضرورة. فيه من المعطيات الشخصية أكثر مما في الجواب، ويُمحى مع التسجيل الذي يُلغى.

## Files on forms
register-file-hint = ملف PDF أو صورة JPEG أو PNG أو WebP، بحجم أقصاه { $max } ميغابايت. يُمحى المكان والجهاز المسجَّلان في الصورة.
register-file-kept = وصل:
register-file-remove = سحب هذا الملف
register-file-empty = هذا الملف فارغ. اختاروا غيره.
register-file-too-many-bytes = يتجاوز هذا الملف { $max } ميغابايت. صغّروه ثم اختاروه من جديد.
register-file-too-many-pixels = في هذه الصورة أكثر من 25 مليون بكسل. صغّروا أبعادها.
register-file-wrong-kind = هذا الملف ليس PDF ولا صورة JPEG أو PNG أو WebP، مهما كان اسمه.
register-file-damaged = هذا الملف ناقص أو تالف. احفظوه من جديد ثم اختاروه.
register-file-several = ملف واحد لكل سؤال.
register-file-gone = لم يعد هذا الملف محفوظًا. اختاروه من جديد.
register-file-later = وصلت ملفات كثيرة من الشبكة نفسها: اختاروه من جديد بعد دقيقة.
registration-file-gone = مُحي الملف

## Names that mix scripts
registration-mixed = أبجديات مختلطة
registration-mixed-detail = يخلط هذا الاسم حروفًا متشابهة من أبجديات مختلفة، وقد يُظَنّ اسمًا آخر. تحققوا من العنوان قبل القرار.

## Seats by category
event-category-full = اكتمل العدد: لائحة انتظار
