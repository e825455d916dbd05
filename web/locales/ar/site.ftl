# Words of the site room, in ar. Same keys and variables in every language.

## Shell: every page
shell-skip = الانتقال إلى المحتوى
shell-languages = لغة الصفحة
shell-contact = مراسلة المنظمين
shell-all-events = كل اللقاءات

## Errors: what cannot be done, and what to do instead
error-to-events = عرض اللقاءات
error-to-sign-in = تسجيل الدخول
error-not-found = هذه الصفحة غير موجودة
error-not-found-detail = ربما كان العنوان ناقصًا أو حُذفت الصفحة. أعيدوا فتح الرابط الذي وصلكم بالبريد، أو انطلقوا من لائحة اللقاءات.
error-sign-in = يلزم تسجيل الدخول
error-sign-in-detail = هذه الصفحة مخصصة لفريق التنظيم. سجّلوا الدخول ثم عودوا إليها.
error-forbidden = هذه الصفحة ليست متاحة لكم
error-forbidden-detail = لا تشمل صلاحيتكم هذه الصفحة أو هذا اللقاء. اطلبوا رابطًا جديدًا من المنظمين.
error-link-spent = لم يعد هذا الرابط صالحًا
error-link-spent-detail = استُعمل من قبل أو انتهت مدته. اطلبوا رابطًا جديدًا، يصلكم خلال دقيقة.
error-closed = أُغلق باب التسجيل
error-closed-detail = لم يعد هذا اللقاء يقبل التسجيل. تُعلن اللقاءات القادمة في لائحة اللقاءات.
error-not-possible = لم يعد ذلك ممكنًا
error-not-possible-detail = تغيّرت حالة التسجيل بعد فتح هذه الصفحة. عودوا إلى التذكرة لمعرفة وضعها الحالي.
error-method = لا تستجيب هذه الصفحة لهذا الطلب
error-method-detail = عودوا إلى الوراء واستعملوا أزرار الصفحة.
error-too-large = النموذج أطول من المسموح به
error-too-large-detail = يتجاوز المرسل 192 كيلوبايت. اختصروا أجوبتكم ثم أرسلوه من جديد.
error-unreadable = لم نفهم هذا الطلب
error-unreadable-detail = عودوا إلى الوراء وأعيدوا تحميل الصفحة ثم حاولوا من جديد.
error-unavailable = الخدمة مضغوطة حاليًا
error-unavailable-detail = تعذّرت معالجة طلبكم في الوقت المناسب. انتظروا دقيقة ثم أعيدوا المحاولة: لن يُحتسب شيء مرتين.
error-internal = عطل من جانبنا
error-internal-detail = سُجّل العطل لدينا. أعيدوا المحاولة بعد لحظة، وإذا استمر فراسلوا المنظمين.

## Staff: signing in
signin-title = دخول فريق التنظيم
signin-lead = توصلوا عبر البريد برابط يدخلكم مباشرة، دون كلمة سر.
signin-email = عنوان البريد المهني
signin-email-example = ism@example.org
signin-email-empty = اكتبوا عنوان بريدكم المهني.
signin-email-malformed = هذا العنوان غير مكتمل: ينبغي أن يضم اسمًا وعلامة @ ونطاقًا.
signin-needed = سجلوا الدخول لفتح هذه الصفحة.
signin-send = { $minutes ->
    [one] إرسال رابط صالح لدقيقة واحدة
    [two] إرسال رابط صالح لدقيقتين
    [few] إرسال رابط صالح لمدة { $minutes } دقائق
   *[other] إرسال رابط صالح لمدة { $minutes } دقيقة
}
signin-door-note = متطوع عند الباب؟ افتحوا الرابط الذي أرسله إليكم المنظمون: لا يفتح إلا بابكم، طيلة اللقاء.
signin-art-title = وراء كل استقبال فريق
signin-art-text = لوحة التنظيم والأبواب مخصصة لمن دعاهم المنظمون.
signin-sent-title = تفقدوا بريدكم
signin-sent-text = { $minutes ->
    [one] إن كان هذا العنوان لأحد أعضاء الفريق، فقد أرسلنا إليه رابطًا يصلح مرة واحدة، ولدقيقة واحدة.
    [two] إن كان هذا العنوان لأحد أعضاء الفريق، فقد أرسلنا إليه رابطًا يصلح مرة واحدة، ولدقيقتين.
    [few] إن كان هذا العنوان لأحد أعضاء الفريق، فقد أرسلنا إليه رابطًا يصلح مرة واحدة، ولمدة { $minutes } دقائق.
   *[other] إن كان هذا العنوان لأحد أعضاء الفريق، فقد أرسلنا إليه رابطًا يصلح مرة واحدة، ولمدة { $minutes } دقيقة.
}
signin-sent-to = العنوان المكتوب
signin-sent-nothing = لم يصلكم شيء؟ تحققوا من العنوان ومن البريد غير المرغوب فيه، ثم اطلبوا رابطًا آخر.
signin-again = طلب رابط آخر
signin-link-title = مرحبًا بكم في الفريق
signin-link-lead = يدخلكم هذا الرابط مرة واحدة فقط: افتحوه على الجهاز الذي ستستعملونه.
signin-link-organisation = الجهة المنظمة
signin-link-event = اللقاء
signin-link-place = مكانكم
signin-link-until = إلى غاية
signin-link-console = لوحة التنظيم
signin-enter-console = فتح لوحة التنظيم
signin-enter-door = فتح الباب { $door }
signin-enter-doors = فتح الباب
signin-spent-title = هذا الرابط لم يعد صالحًا
signin-spent-text = سبق استعماله، أو انقضت مدته.
signin-spent-console = لديكم بريد مهني؟ اطلبوا رابطًا جديدًا، يصلكم في دقيقة.
signin-spent-door = أنتم عند الباب؟ من أرسل إليكم هذا الرابط يمكنه إرسال غيره.
signin-out = الخروج

## Staff: the console
console-nav = لوحة التنظيم
console-group-more = المزيد
console-overview = نظرة عامة
console-registrations = التسجيلات
console-waiting-list = لائحة الانتظار
console-doors = { $count ->
    [one] الباب
   *[other] الأبواب
}
console-all-events = كل اللقاءات
console-public-page = الصفحة العمومية
console-organiser = التنظيم
console-until = الدخول صالح حتى { $moment }
console-events-title = لقاءاتكم
console-events-open = فتح لوحة التنظيم
console-events-door = فتح الباب
console-events-none = لا لقاء في عهدة حسابكم. اتصلوا بمن يدير هذا الموقع.
console-title-live = الأمسية الآن
console-as-of = أرقام { $time }
console-online = مباشر
console-offline = انقطع البث المباشر
console-refresh = تحديث
console-inside = داخل القاعة
console-of-registered = { $form ->
    [few] من أصل { $count } مسجلين
    [many] من أصل { $count } مسجلًا
   *[other] من أصل { $count } مسجل
}
console-registered = التسجيلات
console-out-of = من
console-seats-free = أماكن شاغرة
console-waiting-see = عرض اللائحة
console-expected = المنتظر وصولهم
console-recent = { $form ->
    [0] لا وافد منذ 10 دقائق
    [one] وافد واحد في 10 دقائق
    [two] وافدان في 10 دقائق
    [few] { $count } وافدين في 10 دقائق
    [many] { $count } وافدًا في 10 دقائق
   *[other] { $count } وافد في 10 دقائق
}
console-arrivals = الوافدون في الدقيقة
console-arrivals-step = الوافدون كل { $step }
console-arrivals-day = الوافدون في اليوم
console-peak = الذروة: { $count } عند { $time }
console-peak-day = الذروة: { $count } يوم { $day }
console-peak-now = الذروة: { $count } عند { $time }. الدقيقة الجارية بلون فاتح
console-chart-label = الوافدون من { $from } إلى { $to }: المجموع { $total }، والذروة { $peak } عند { $at }
console-chart-label-days = الوافدون من { $from } إلى { $to }: المجموع { $total }، والذروة { $peak } يوم { $at }
console-chart-table = أرقام الرسم البياني
console-chart-moment = الوقت
console-chart-count = الوافدون
console-arrivals-none = لم يدخل أحد بعد. يبدأ الرسم البياني مع أول وافد.
console-by-category = حسب الفئة
console-many-guests-of-honour = ضيوف الشرف
console-many-delegations = الوفود
console-many-members = الأعضاء
console-many-speakers = المتدخلون
console-many-partners = الشركاء
console-many-press = الصحافة
console-many-attendees = المشاركون
console-many-staff = فريق التنظيم
console-by-category-none = لا تسجيل بعد.
console-door = الباب { $door }
console-door-unused = لم يُستعمل بعد
console-door-entries = { $form ->
    [one] دخول واحد، عند { $time }
    [two] دخولان، آخرهما عند { $time }
    [few] { $count } مرات دخول، آخرها عند { $time }
    [many] { $count } دخولًا، آخرها عند { $time }
   *[other] { $count } دخول، آخرها عند { $time }
}
console-door-active = نشيط
console-door-silent = صامت منذ { $duration }
console-latest = آخر الوافدين
console-latest-none = سيظهر أول وافد هنا.
console-next-session = الجلسة المقبلة، { $time }
console-next-in = بعد { $duration }
console-count = { $form ->
    [0] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
# بحث يجد عددًا كبيرًا لا يُعدّ إلى آخره
console-count-more = أكثر من { $count } شخص
console-count-all = { $form ->
    [0] لا تسجيل
    [one] تسجيل واحد
    [two] تسجيلان
    [few] { $count } تسجيلات
    [many] { $count } تسجيلًا
   *[other] { $count } تسجيل
}، المقاعد المأخوذة { $taken }، في الانتظار { $waiting }
console-search = الاسم أو المؤسسة أو البريد
console-category = الفئة
console-standing = الحالة
console-any = الكل
console-any-standing = الكل
console-filter = تصفية
console-clear = مسح الكل
console-column-name = الاسم
console-column-languages = اللغات
console-column-registered = تاريخ التسجيل
console-table = التسجيلات
console-entered = الدخول على الساعة { $time }، الباب { $door }
console-empty-title = لا أحد يطابق هذه المعايير
console-empty-query = البحث «{ $query }»
console-empty-category = الفئة: { $category }
console-empty-standing = الحالة: { $standing }
console-empty-advice = احذفوا أحد المعايير، أو امسحوا الكل.
console-empty-all = لا تسجيل بعد
console-empty-all-text = تمتلئ اللائحة حالما يسجل أحد في الصفحة العمومية.
console-shown = من { $from } إلى { $to }، من أصل { $total }
console-shown-more = من { $from } إلى { $to }، من أصل أكثر من { $total }
console-next = التالي
console-first = العودة إلى البداية
console-pages = صفحات اللائحة
console-export = تصدير
console-export-what = كل ما تبقيه المعايير، في جميع الصفحات.
console-export-xlsx = { $form ->
    [one] ملف XLSX من سطر واحد
    [two] ملف XLSX من سطرين
    [few] ملف XLSX من { $count } أسطر
    [many] ملف XLSX من { $count } سطرًا
   *[other] ملف XLSX من { $count } سطر
}
console-export-csv = { $form ->
    [one] ملف CSV من سطر واحد
    [two] ملف CSV من سطرين
    [few] ملف CSV من { $count } أسطر
    [many] ملف CSV من { $count } سطرًا
   *[other] ملف CSV من { $count } سطر
}
console-export-whole = ملف { $format } بجميع الأسطر
console-export-badges = طباعة الشارات…
console-export-badges-note = شارة لكل من له مكان.
console-export-warning = في هذه الملفات معطيات شخصية: احذفوها حالما تنتهي الحاجة إليها.
console-file-registrations = registrations
console-file-badges = badges

## Staff: the door
door-name = الباب { $door }
door-online = متصل
door-offline = غير متصل
door-inside = داخل القاعة
door-of-registered = { $form ->
    [few] من أصل { $count } مسجلين
    [many] من أصل { $count } مسجلًا
   *[other] من أصل { $count } مسجل
}
door-meter = الداخلون من أصل المسجلين
door-no-answer = لا جواب
door-no-answer-detail = لم يُتخذ أي قرار. أعيدوا المحاولة، أو اكتبوا الرمز.
door-list-age = الشارات المرفوضة: لائحة الساعة { $hour }.
door-list-none = ليست لدى هذا الباب بعد لائحة الشارات المرفوضة.
door-undone = أُلغي الدخول
door-undo-late = سبق إلغاء هذا الدخول.
door-aim = وجهوا الكاميرا إلى رمز التذكرة
door-camera-denied = الكاميرا غير متاحة. اسمحوا بها في المتصفح، أو اكتبوا الرمز المطبوع تحت مربع QR.
door-code = رمز الشارة
door-code-error = ثمانية حروف أو أرقام، مثل 7K3F-92QD
door-check-code = التحقق من الرمز
door-search-label = الاسم أو المؤسسة
door-search = البحث عن اسم
door-search-short = اكتبوا ثلاثة حروف على الأقل.
door-found = { $form ->
    [0] لا أحد يطابق
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
}
door-admit = إدخال
door-entered = الدخول
door-type-code = كتابة الرمز
door-back-to-camera = العودة إلى الكاميرا
door-retry-camera = إعادة محاولة الكاميرا
door-torch = المصباح
door-next = التالي
door-retry = إعادة المحاولة
door-undo = إلغاء هذا الدخول
door-undo-last = إلغاء
door-choose = اختيار الباب
door-console = فتح لوحة التنظيم
## Staff: the end

## Event: the list and an event’s public page
event-list-title = اللقاءات
event-list-intro = اللقاءات المعلن عنها، من الأحدث إلى الأقدم.
event-list-empty = لا لقاء معلن عنه حاليًا.
event-list-past = انتهى
event-list-older = لقاءات أقدم
event-list-comma = ،
event-title = { $theme } – { $date }
event-date-line = { $date }، الساعة { $time }
event-past = انعقد هذا اللقاء يوم { $day }.
event-past-open = مضى تاريخ اللقاء، وما زال التسجيل مفتوحًا.
event-nav = في هذه الصفحة
event-kicker = لقاء
event-register = التسجيل مجانًا
event-join-waiting = الانضمام إلى لائحة الانتظار
event-calendar = إضافة إلى التقويم
event-session-calendar = إضافة إلى التقويم: { $title }
event-invited-by = بدعوة من
event-facts = معلومات عملية
event-date = التاريخ
event-hours = التوقيت
event-doors-open = الاستقبال ابتداءً من { $time }
event-place = المكان
event-languages = اللغات
event-programme = البرنامج
event-programme-title = برنامج اللقاء
event-programme-intro = يمكن إضافة كل فقرة إلى تقويمكم. التوقيت هو توقيت مكان اللقاء.
event-programme-choose = اختيار جلساتي
event-speakers = المتدخلون
event-speakers-intro = من يستقبلون ويسيّرون ويأخذون الكلمة.
event-partners = بدعم من
event-partners-short = الشركاء
event-partners-intro = الهيئات التي جعلت هذا اللقاء ممكنًا.
event-seats-left =
    { $form ->
        [one] بقي مقعد واحد
        [two] بقي مقعدان
        [few] بقيت { $count } مقاعد
        [many] بقي { $count } مقعدًا
       *[other] بقي { $count } مقعد
    }
event-join-intro = يستغرق التسجيل دقيقتين، وتصلكم فورًا تذكرة برمز QR تُقرأ عند المدخل حتى دون شبكة.
event-full = حُجزت كل المقاعد
event-full-intro = سجّلوا في لائحة الانتظار: كل مقعد يُلغى حجزه يُعرض على أول شخص في اللائحة، ويصله إشعار بالبريد.
event-closed = أُغلق باب التسجيل
event-seats-taken =
    { $form ->
        [one] مسجَّل واحد من أصل { $capacity }
        [two] مسجَّلان من أصل { $capacity }
        [few] { $taken } مسجَّلين من أصل { $capacity }
        [many] { $taken } مسجَّلًا من أصل { $capacity }
       *[other] { $taken } مسجَّل من أصل { $capacity }
    }
event-waiting =
    { $form ->
        [one] شخص واحد ينتظر مقعدًا
        [two] شخصان ينتظران مقعدًا
        [few] { $count } أشخاص ينتظرون مقعدًا
        [many] { $count } شخصًا ينتظرون مقعدًا
       *[other] { $count } شخص ينتظرون مقعدًا
    }

## Register: the form
register-title = التسجيل
register-title-of = التسجيل – { $event }
register-title-error = خطأ: { $title }
register-kicker-free = مجاني
register-kicker-waiting = لائحة الانتظار
register-optional = (اختياري)
register-optional-several = (اختياري، يمكن اختيار أكثر من جواب)
register-you = أنتم
register-you-intro = يُطبع اسمكم ومؤسستكم على الشارة.
register-given-name = الاسم الشخصي
register-family-name = الاسم العائلي
register-other-script-name = الاسم بالحروف اللاتينية
register-other-script-name-hint = يُطبع إلى جانب الاسم العربي.
register-own-script-name = الاسم بالحروف العربية
register-own-script-name-hint = يُطبع إلى جانب الاسم اللاتيني.
register-email = البريد الإلكتروني
register-email-hint = تصلكم عليه التذكرة ورسائلنا.
register-organisation = المؤسسة
register-profession = المهنة
register-city = المدينة
register-languages = أتحدث
register-meetings = لقاءاتكم
register-meetings-intro = اختاروا ما يناسبكم. تُستعمل هذه الأجوبة لاقتراح أشخاص للقائهم، إن وافقتم على ذلك في النقطة 3.
register-offers = أعرض
register-seeks = أبحث عن
register-consents = موافقاتكم
register-consents-intro = كل موافقة اختيارية، ولا واحدة منها شرط للدخول.
register-consent-networking = اقتراح لقاءات عليّ
register-consent-networking-detail = يظهر اسمكم ومؤسستكم ومهنتكم وأجوبة النقطة 2 لمن وافقوا على ذلك أيضًا.
register-consent-photos = الظهور في الصور
register-consent-photos-detail = الصور التي ينشرها المنظمون بعد اللقاء.
register-consent-news = تلقي الدعوات المقبلة
register-consent-news-detail = من المنظمين فقط، على هذا العنوان.
register-consent-partners = إرسال عنواني إلى الشركاء
register-consent-partners-detail = { $names }. دون هذه الموافقة لا يصلهم العنوان.
register-send = الحصول على تذكرتي
register-privacy = تُستعمل بياناتكم لإعداد هذا اللقاء وتنظيمه: التذكرة والاستقبال وما وافقتم عليه أعلاه. للاطلاع عليها أو تصحيحها أو محوها، راسلوا
register-errors-title =
    { $form ->
        [one] حقل واحد يحتاج إلى تصحيح
        [two] حقلان يحتاجان إلى تصحيح
        [few] { $count } حقول تحتاج إلى تصحيح
        [many] { $count } حقلًا تحتاج إلى تصحيح
       *[other] { $count } حقل تحتاج إلى تصحيح
    }
register-errors-kept = احتُفظ بباقي أجوبتكم.
register-error-line = { $field }: { $problem }
register-empty = املؤوا هذا الحقل.
register-empty-given-name = اكتبوا اسمكم الشخصي.
register-empty-family-name = اكتبوا اسمكم العائلي كما يظهر في وثيقة هويتكم.
register-empty-email = اكتبوا العنوان الذي نرسل إليه التذكرة.
register-too-long =
    { $form ->
        [few] الحد الأقصى { $max } أحرف. اختصروا.
        [many] الحد الأقصى { $max } حرفًا. اختصروا.
       *[other] الحد الأقصى { $max } حرف. اختصروا.
    }
register-forbidden = تسلّل رمز غير مرئي إلى هذا الحقل. امحوه ثم اكتبوه يدويًا.
register-malformed-email = اكتبوا العنوان كاملًا، مثل nom@exemple.fr
register-malformed-name = يُكتب الاسم بالحروف، دون عنوان ولا علامات مثل < أو @.
register-malformed-choice = أحد هذه الاختيارات لم يعد موجودًا. اختاروا من جديد.
register-known-title = هذا التسجيل موجود من قبل
register-known-lead = سبق التسجيل بهذا الاسم وبهذا العنوان. نعيد إرسال التذكرة إلى صاحبها.
register-known-sent-to = أُرسلت إلى
register-known-delay = تصل خلال دقائق. تحققوا أيضًا من الرسائل غير المرغوب فيها.
register-known-why = حماية لتذكرتكم، لا نعرضها هنا: لا تصل إلا إلى هذا البريد.
register-known-back = العودة إلى اللقاء
register-known-other = تسجيل شخص آخر

## Ticket: what its holder shows and can do
ticket-title = تذكرتكم
ticket-title-of = تذكرة: { $event }
ticket-kind-entry = دخول واحد
ticket-kind-waiting = لائحة الانتظار
ticket-kind-cancelled = ملغاة
ticket-qr = رمز QR الخاص بالتذكرة
ticket-valid = صالحة.
ticket-kept = محفوظة في هذا الجهاز: تظهر دون شبكة.
ticket-bright = عرض الرمز كبيرًا
ticket-bright-close = إغلاق
ticket-party-tickets = تذاكركم
ticket-of = التذكرة { $number } من { $count }: { $name }
ticket-inside = تم الدخول على الساعة { $time }، الباب { $door }.
ticket-expired = انتهى اللقاء.
ticket-waiting-place = ترتيبكم في اللائحة
ticket-waiting = في انتظار مقعد
ticket-waiting-title = كيف يتم ذلك
ticket-waiting-explained = كل مقعد يشغر يُحفظ مدةً لأول شخص في اللائحة. وحين يأتي دوركم أكّدوه هنا قبل انقضاء الأجل، ويصلكم إشعار على
ticket-cancelled = أُلغي التسجيل
ticket-cancelled-title = لم تعد هذه التذكرة تسمح بالدخول
ticket-cancelled-on = أُلغيت يوم { $when }. يمكنكم التسجيل من جديد ما دامت هناك مقاعد.
ticket-register-again = التسجيل من جديد
ticket-to-event = عرض اللقاء
ticket-coming = للحضور
ticket-event = اللقاء
ticket-when = متى
ticket-times = الاستقبال من { $doors }، والبداية على { $starts }
ticket-times-first = اليوم الأول: الاستقبال من { $doors }، والبداية على { $starts }
ticket-where = أين
ticket-ticket = التذكرة
ticket-code-use = رمز يُملى إذا تعذّرت قراءة الشاشة
ticket-help = سؤال
ticket-badge = شارة للطباعة
ticket-apple-wallet = أضِف إلى Apple Wallet
ticket-google-wallet = أضِف إلى Google Wallet
ticket-google-told = حينئذ تتلقى Google ما في التذكرة: اسمك والحدث والرمز.
ticket-people = بين المشاركين من يعرض ما تبحثون عنه أو يبحث عما تعرضونه.
ticket-to-people = من ألتقي؟
ticket-cancel-title = تعذّر عليكم الحضور؟
ticket-cancel-why = ألغوا تسجيلكم، فيصبح مقعدكم شاغرًا في الحال.
ticket-cancel-title-waiting = لم تعودوا راغبين في الانتظار؟
ticket-cancel-why-waiting = غادروا لائحة الانتظار، فيتقدم من يليكم في الترتيب.

## Cancel: giving a place up
cancel-title = إلغاء التسجيل
cancel-title-waiting = مغادرة لائحة الانتظار
cancel-what = يصبح مقعدكم شاغرًا في الحال، ولا تبقى التذكرة ولا الشارة صالحتين.
cancel-what-waiting = تغادرون لائحة الانتظار وتفقدون ترتيبكم.
cancel-yes = نعم، إلغاء التسجيل
cancel-yes-waiting = مغادرة اللائحة
cancel-no = الاحتفاظ بالمقعد
cancel-no-waiting = البقاء في اللائحة

## People: whom to meet
people-title = من ألتقي؟
people-lead = أشخاص مقترحون بحسب ما تعرضونه وما تبحثون عنه.
people-found =
    { $form ->
        [one] شخص واحد للقائه
        [two] شخصان للقائهما
        [few] { $count } أشخاص للقائهم
        [many] { $count } شخصًا للقائهم
       *[other] { $count } شخص للقائهم
    }
people-how = ابحثوا عنهم خلال فترة اللقاءات، فاسم كل منهم على شارته.
people-you-seek = تبحثون عن:
people-they-offer = وهو ما يعرضه هذا الشخص.
people-you-offer = تعرضون:
people-they-seek = وهو ما يبحث عنه هذا الشخص.
people-both-offer = كلاكما يعرض:
people-both-offer-rest = موضوع مشترك.
people-shared-language = لغة مشتركة:
people-shared-language-rest = لتتفاهما بسهولة.
people-none = لا أحد حاليًا
people-none-yet = لا يوافق أي مشارك أجوبتكم بعد. يستمر التسجيل إلى آخر يوم: عودوا قبل اللقاء.
people-closed = موافقتكم لازمة
people-closed-why = تعرض هذه الصفحة من وافقوا على أن يُقترحوا، على من وافقوا مثلهم. لم تختاروا «اقتراح لقاءات عليّ»: لإعطاء هذه الموافقة الآن، راسلوا
people-no-seat = يلزم مقعد مؤكد
people-no-seat-why = نقترح اللقاءات على من لهم مقاعد. تُفتح هذه الصفحة لكم إن صار لكم مقعد.
people-privacy = لا يظهر إلا الاسم والمؤسسة والمهنة والمواضيع، وبين من وافقوا على ذلك فقط. لا عنوان ولا هاتف.
people-back = العودة إلى التذكرة
