# Protocol: ranks, what is said of guests, place cards and the arrival board. Same keys and variables in every language.

precedence-title = البروتوكول
precedence-lead = ترتيب واحد للوائح وبطاقات الأسماء ولوحة الوصول. يسري فورًا، ولا يراه إلا الفريق.
precedence-list = عرض الضيوف بهذا الترتيب
precedence-ranks = جدول الرتب
precedence-none = لا توجد رتب. ابدأوا من النموذج، ثم رتّبوا وسمّوا واحذفوا.
precedence-template = تحميل النموذج
precedence-template-rest = إضافة ما ينقص من النموذج
precedence-template-hint = نموذج لحفل استقبال قنصلية في فرنسا، مستوحى من المرسوم الفرنسي رقم 89-655 المؤرخ في 13 شتنبر 1989. هو اقتراح، والقرار للمضيف.
precedence-add = إضافة رتبة
precedence-name = اسم الرتبة
precedence-guests = { $form ->
    [0] لا أحد
    [one] ضيف واحد
    [two] ضيفان
    [few] { $count } ضيوف
    [many] { $count } ضيفًا
   *[other] { $count } ضيف
}
precedence-rank-title = الرتبة: { $name }
precedence-back = جدول الرتب
precedence-remove = حذف هذه الرتبة
precedence-remove-title = حذف الرتبة «{ $name }»؟
precedence-remove-lead = تخرج الرتبة من الجدول. يبقى ضيوفها مسجلين بلا رتبة.
precedence-goes = { $form ->
    [one] رتبة ضيف واحد
    [two] رتبة ضيفين
    [few] رتبة { $count } ضيوف
    [many] رتبة { $count } ضيفًا
   *[other] رتبة { $count } ضيف
}
precedence-goes-invited = { $form ->
    [one] رتبة دعوة واحدة لم يُحسم الرد عليها: من يقبلها يأتي بلا رتبة
    [two] رتبة دعوتين لم يُحسم الرد عليهما: من يقبلهما يأتي بلا رتبة
    [few] رتبة { $count } دعوات لم يُحسم الرد عليها: من يقبلها يأتي بلا رتبة
    [many] رتبة { $count } دعوة لم يُحسم الرد عليها: من يقبلها يأتي بلا رتبة
   *[other] رتبة { $count } دعوة لم يُحسم الرد عليها: من يقبلها يأتي بلا رتبة
}

protocol-title = البروتوكول
protocol-save = حفظ البروتوكول
protocol-done = حُفظ البروتوكول.
protocol-honorific = المخاطبة
protocol-no-honorific = بلا لقب
protocol-own = كلمات أخرى، أدناه
protocol-own-fr = لقب آخر بالفرنسية
protocol-own-ar = لقب آخر بالعربية
protocol-own-hint = لا يُقرآن إلا إذا اخترتم «كلمات أخرى».
protocol-rank = الرتبة
protocol-no-rank = بلا رتبة
protocol-within = المكان داخل الرتبة
protocol-within-hint = الرقم 1 هو الأول. إن تُرك فارغًا يأتي بعد أصحاب الأرقام، بحسب الاسم.
protocol-escort = الاستقبال
protocol-table = الطاولة
protocol-seat = المقعد
protocol-seat-hint = مخصص أيضًا لـ { $name }.
protocol-seat-shared = هذا المقعد مخصص أيضًا لـ { $name }. خصصوا لأحدهما مقعدًا آخر، إلا إن كان ذلك مقصودًا.
protocol-seat-see = الاطلاع على هذا الشخص

cards-heading = بطاقات الأسماء
cards-hint = أربع في كل ورقة A4، تُقص ثم تُطوى، والاسم على الوجهين. اطبعوا بحجم 100 %.
cards-of = لمن
cards-of-placed = لمن له رتبة أو طاولة
cards-of-ranked = لمن له رتبة
cards-of-all = لكل المسجلين المؤكدين
cards-table-only = طاولة واحدة فقط
cards-table-hint = اسمها، مثل «3». إن تُرك فارغًا: كلها.
cards-print = إنشاء بطاقات الأسماء (PDF)
cards-of-list = بطاقات أسماء اللائحة (PDF)
cards-none = لا أحد تُطبع له بطاقة هنا. امنحوا رتبة أو طاولة في صفحة تسجيل، أو اختاروا أشخاصًا آخرين.
cards-file = placecards

board-title = لوحة الوصول
board-count = { $form ->
   *[other] وصل { $inside } من { $all }
}
board-all = الجميع
board-expected = المنتظرون فقط
board-follow = التحديث كل 20 ثانية
board-stop = إيقاف التحديث التلقائي
board-none = لا ضيف مؤكدًا له رتبة. امنحوه رتبة في صفحة تسجيله أو عبر الاستيراد.
board-unranked = { $form ->
    [one] ضيف شرف واحد بلا رتبة ولا يظهر هنا. امنحوه رتبة في صفحة تسجيله.
    [two] ضيفا شرف بلا رتبة ولا يظهران هنا. امنحوهما رتبة في صفحتي تسجيلهما.
    [few] { $count } ضيوف شرف بلا رتبة ولا يظهرون هنا. امنحوهم رتبة في صفحات تسجيلهم.
    [many] { $count } ضيف شرف بلا رتبة ولا يظهرون هنا. امنحوهم رتبة في صفحات تسجيلهم.
   *[other] { $count } ضيف شرف بلا رتبة ولا يظهرون هنا. امنحوهم رتبة في صفحات تسجيلهم.
}
board-nobody-left = وصل الجميع.
board-with = برفقة { $name }
board-heads = { $form ->
    [one] مع مرافق واحد
    [two] مع مرافقين اثنين
    [few] مع { $count } مرافقين
    [many] مع { $count } مرافقًا
   *[other] مع { $count } مرافق
}

deed-ranks-changed = تعديل جدول الرتب
deed-protocol-changed = تعديل بروتوكول ضيف
