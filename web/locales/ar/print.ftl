# Badges on paper: what is on them, and what cannot be printed. Same keys in every language.

badge-what-given-name = الاسم الشخصي
badge-what-family-name = الاسم العائلي
badge-what-name = الاسم الكامل
badge-what-other-script-name = الاسم بالكتابة الأخرى
badge-what-honorific = لقب المخاطبة
badge-what-rank = الرتبة
badge-what-organisation = المؤسسة
badge-what-job-title = الوظيفة
badge-what-city = المدينة
badge-what-country = البلد
badge-what-category = الصفة
badge-what-escort = المرافق
badge-what-table = الطاولة
badge-what-seat = المقعد
badge-what-table-and-seat = الطاولة والمقعد
badge-what-event-title = عنوان الحدث
badge-what-event-date = تاريخ الحدث
badge-what-event-place = مكان الحدث
badge-what-event-city = مدينة الحدث
badge-what-organiser = الجهة المنظمة
badge-what-organiser-short = الجهة المنظمة باختصار
badge-what-badge-code = رمز الشارة
badge-what-machine-line = سطر على شاكلة جواز السفر
badge-what-answer = جواب عن سؤال
badge-what-words = نص ثابت

unprinted-title = { $form ->
    [zero] لا شارات يتعذر طبعها
    [one] شارة واحدة يتعذر طبعها كما هي
    [two] شارتان يتعذر طبعهما كما هما
    [few] { $count } شارات يتعذر طبعها كما هي
    [many] { $count } شارة يتعذر طبعها كما هي
   *[other] { $count } شارة يتعذر طبعها كما هي
}
unprinted-lead = لا يُبتر شيء ولا يُطبع بحرف ناقص، ولذلك بقي هؤلاء خارج الملف. صححوا تسجيلهم، أو اطبعوا شارات الآخرين في انتظار ذلك.
unprinted-event-title = تعذر طبع أي شيء
unprinted-event-lead = ما يكتبه الحدث على كل شارة لا يمكن طبعه. صححوه في تفاصيل الحدث ثم أعيدوا المحاولة.
unprinted-no-room = { $what }: أطول من موضعه، حتى بالحروف الصغيرة.
unprinted-no-glyph = { $what }: العلامة «{ $character }» ({ $code }) لا توجد في أي خط من خطوط الشارة.
unprinted-others = اطبعوا شارات الآخرين
unprinted-back = العودة إلى التسجيلات
error-unprintable = يتعذر طبع هذه الشارة كما هي
error-unprintable-detail = أحد الأسماء أو النصوص أطول من الشارة، أو فيه علامة لا توجد في أي خط. تذكرتكم على الشاشة تكفي للدخول؛ راسلوا المنظمين لتصحيح تسجيلكم.
error-printer-gone = لم تعد هذه الطابعة موجودة
error-printer-gone-detail = أُزيلت أو أُسندت إلى غيركم. لم يُطبع شيء. عودوا إلى الصفحة السابقة وأعيدوا تحميلها، ثم اطبعوا عبر هذا المتصفح أو على طابعة أخرى.
error-doors-print-not = لا تُطبع الشارات عند هذا الباب
error-doors-print-not-detail = يمكن للمنظمين السماح بذلك في صفحة «الشارات» من لوحة التنظيم. وإلى ذلك الحين أرسلوا الشخص إلى مكتب الاستقبال.
error-not-inside = أدخلوا هذا الشخص أولًا
error-not-inside-detail = عند الباب لا تُطبع إلا شارة من دخل. امسحوا تذكرته ثم اطبعوا.
