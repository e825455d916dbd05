# Words of what is printed besides badges, in ar. Same keys and variables in every language.

papers-title = البطاقات والشهادات واللوائح
papers-lead = ما يُطبع إلى جانب الشارات. كل ملف بصيغة PDF: اطبعوه بحجم 100 %.

papers-pack = الملف الورقي للباب
papers-pack-hint = للاستقبال بلا هاتف ولا شبكة: اللائحة الأبجدية بالحروف اللاتينية، ومثلها بالحروف العربية، ولائحة البروتوكول، وتوزيع الطاولات، مع خانة تأشير لكل شخص. فيها كل المسجلين المؤكدين، ومن دخل منهم مؤشَّر عليه.
papers-pack-print = إنشاء الملف (PDF)
papers-pack-none = لا أحد له مقعد مؤكد بعد: لا شيء يُطبع للباب.
papers-pack-file = door

papers-tables = بطاقات الطاولات
papers-tables-hint = ورقة A4 لكل طاولة، تُطوى من وسطها: يُقرأ اسم الطاولة من الجهتين ومن بعيد. الطاولات هي التي أُعطيت للمسجلين المؤكدين.
papers-tables-print = إنشاء بطاقات الطاولات (PDF)
papers-tables-none = لا طاولة تُطبع هنا. أعطوا طاولة في صفحة تسجيل، أو تحققوا من اسمها.
papers-table-unknown = لا أحد من المسجلين المؤكدين على طاولة بهذا الاسم. تحققوا منه، أو اتركوه فارغًا لكل الطاولات.
papers-tables-file = tables

papers-certificates = شهادات المشاركة
papers-certificates-hint = صفحة A4 لكل شخص دخل من أحد الأبواب. من لم يحضر فلا شهادة له. وبعد انتهاء الفعالية يجد كل واحد شهادته أيضًا، بلا توقيع، في تذكرته.
papers-certificates-print = إنشاء الشهادات (PDF)
papers-certificates-none = لم يدخل أحد من هؤلاء: لا شهادة تُطبع. غيّروا المعايير، أو انتظروا فتح الأبواب.
papers-certificates-file = certificates
papers-certificates-early = تنتهي الفعالية في { $moment }. قبل ذلك لا شهادة إلا لمن دخل فعلًا.
papers-certificate-one = شهادة مشاركة…
papers-search-hint = اسم أو رمز شارة. إن تُرك فارغًا: كل من دخل.
papers-language = اللغة
papers-own-language = لغة كل واحد
papers-place = حُرِّرت في
papers-place-hint = إن تُرك فارغًا: { $place }.
papers-signer = اسم الموقِّع
papers-position = صفة الموقِّع
papers-signer-hint = كلاهما اختياري: يبقى سطر فارغ للتوقيع باليد.

# On the ticket of who was there, once the event is over.
ticket-certificate-title = شهادة مشاركة
ticket-certificate-lead = كنتم من الحاضرين. شهادتكم جاهزة، للحفظ أو للطباعة.
ticket-certificate = تنزيل الشهادة (PDF)
