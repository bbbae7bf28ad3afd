namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>What the made-up news is made of. Companies, places and media are invented.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Organisations { get; } = List(
        "市统计局 人民银行分行 省发展改革委 交通运输厅 工业和信息化部门 农业农村部门 商务主管部门 海关 证券交易所 行业协会 住房城乡建设部门 文化和旅游部门 "
        + "能源局 市场监督管理局 财政部门 税务部门 外汇交易中心 期货交易所 研究院 券商研究所 评级机构 国际能源组织 多家基金公司 物流与采购联合会");

    public static IReadOnlyList<string> Times { get; } = List(
        "今日 昨日晚间 本周一 上周五 近日 月初 当地时间周三 盘后 早盘 午后 节前 日前 近期 本月中旬 一季度 上半年 前三季度 三季度以来 今年以来 去年四季度");

    public static IReadOnlyList<string> Sectors { get; } = List(
        "新能源 半导体 消费电子 食品饮料 农业种植 工程机械 生物医药 医疗器械 光伏 风电 储能 锂电池 汽车零部件 智能驾驶 航运 物流 港口 钢铁 煤炭 有色金属 化工 "
        + "建材 房地产 家电 纺织服装 旅游 酒店 影视 游戏 软件 数据中心 云计算 人工智能 机器人 军工 航空 银行 保险 证券 信托 环保 水务 燃气 电力 养殖 造纸 包装 零售 跨境电商");

    public static IReadOnlyList<string> Measures { get; } = List(
        "营业收入 净利润 毛利率 订单量 出货量 产销率 进出口总额 社会消费品零售总额 固定资产投资 工业增加值 用电量 货运量 库存水平 平均价格 新增贷款 存款余额 "
        + "专利申请量 研发投入 开工率 装机容量 成交额 换手率 融资余额 净流入金额 客流量 入住率 票房收入 网络零售额 合同金额 回购金额");

    /// <summary>Of <see cref="Measures"/>, those counted in money.</summary>
    public static IReadOnlyList<string> Amounts { get; } = List(
        "营业收入 净利润 进出口总额 固定资产投资 新增贷款 存款余额 研发投入 成交额 融资余额 票房收入 网络零售额 合同金额 回购金额 总资产 新签订单");

    public static IReadOnlyList<string> Rises { get; } = List("增长 提高 上升 回升 扩大 上涨 攀升");

    public static IReadOnlyList<string> Falls { get; } = List("下降 回落 减少 收窄 下滑 走低");

    public static IReadOnlyList<string> Reasons { get; } = List(
        "市场需求稳步恢复 原材料成本有所回落 政策效应持续显现 海外订单明显增加 产品结构进一步优化 渠道库存逐步消化 新增产能陆续释放 供应链运行总体平稳 "
        + "居民消费意愿回暖 企业经营预期改善 去年同期基数较低 技术改造项目相继投产 物流运输更加通畅 融资环境较为宽松 季节性因素影响减弱 国际大宗商品价格波动");

    public static IReadOnlyList<string> Actions { get; } = List(
        "加大对中小企业的支持力度 推进重点项目建设 完善信息披露制度 优化营商环境 扩大有效投资 稳定产业链供应链 提升服务实体经济的质效 加快数字化转型 健全风险防控机制 "
        + "推动绿色低碳发展 落实各项减税降费措施 拓宽直接融资渠道 规范市场秩序 培育专业人才 深化国际合作 完善绩效评价办法 加强知识产权保护 开展专项检查");

    public static IReadOnlyList<string> Outlooks { get; } = List(
        "行业景气度有望延续 下半年盈利仍存在改善空间 板块估值处于历史较低区间 竞争格局趋于稳定 龙头企业市场份额将继续提升 短期波动不改长期趋势 投资者应当关注汇率风险 "
        + "结构性机会值得留意 供需关系将逐步走向平衡 业绩分化可能进一步加剧 新产品放量仍需时间验证 利率中枢大概率保持平稳");

    public static IReadOnlyList<string> Roles { get; } = List(
        "首席经济学家 研究员 分析师 董事会秘书 负责人 有关人士 基金经理 副会长 业务主管 项目经理 资深顾问 策略团队");

    public static IReadOnlyList<string> Surnames { get; } = List(
        "赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜");

    public static IReadOnlyList<string> Headings { get; } = List(
        "需求回暖带动业绩改善 多重因素推动价格上行 政策红利持续释放 产能扩张节奏分化 机构如何看待后市 风险因素仍需关注 技术路线之争 海外市场打开新空间 资金流向出现变化 "
        + "产业链上下游协同发力 公司回应投资者关切 下一阶段的重点任务 数据背后的结构变化 估值修复能走多远");

    public static IReadOnlyList<string> Captions { get; } = List("图片来源：公司官网 图片来源：本报资料库 数据来源：公开资料整理 制图：本报数据组 图为生产车间 图为项目现场");

    public static IReadOnlyList<string> TitleTails { get; } = List(
        "机构称后市可期 多方回应 这些公司早有布局 板块集体走强 谁在加仓 影响几何 一图读懂 最新数据公布 哪些变化值得关注 进入密集落地期 供需两端同时发力 释放什么信号");

    /// <summary>A company's name is one of these and one of <see cref="Trades"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = List(
        "云帆 海拓 远岭 恒泽 明湾 启川 瑞麓 安澜 博芮 凌霁 嘉禾源 天砚 中岫 华榆 新漪 凯栎 星澄 长霖 金橡 北屿 南珩 东垣 西棠 鸿汀 立芃 同屹 永滢 维舟 思渡 卓珂");

    public static IReadOnlyList<string> Trades { get; } = List(
        "科技 股份 电子 药业 能源 材料 精密 机电 环境 生物 食品 智造 光电 电气 港务 物流 银行 证券 医疗 软件 重工 新材 农业 文旅 置业");

    /// <summary>Sentences. What stands in braces is filled by <see cref="Prose"/>.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "{org}{time}发布的数据显示，{sector}行业{measure}同比{rise}{pct}%，环比{fall}{pct}%，{reason}是主要原因。",
        "{time}，{co}公告称，公司{amount}达到{num}亿元，较上年同期{rise}{pct}%。",
        "截至收盘，{sector}板块涨幅居前，{co}涨{pct}%，{co}、{co}跟涨，全天成交额{num}亿元。",
        "{surname}姓{role}对记者表示，{reason}，预计{outlook}。",
        "从细分领域看，{sector}{measure}{rise}{pct}%，{sector}{measure}{fall}{pct}%，两者走势出现分化。",
        "{org}有关负责人指出，下一步将{action}，{action}，并{action}。",
        "研究报告认为，{outlook}，但也要看到{sector}领域仍面临成本和需求的双重考验。",
        "据了解，该项目总投资约{num}亿元，建成后可新增{sector}产能{num}万套，带动就业{num}00余人。",
        "业内人士表示，随着{reason}，{sector}企业的{measure}有望在未来两个季度保持{rise}态势。",
        "数据还显示，{time}{sector}相关企业新增注册{num}00余家，其中中小企业占比{pct}%。",
        "{co}在互动平台表示，公司{sector}业务进展顺利，相关产品已进入小批量供货阶段，{measure}占比仍然较小。",
        "“{outlook}。”{role}{surname}先生说，“我们会继续{action}，也提醒投资者理性判断。”",
        "与此同时，{time}北向资金净流入{num}亿元，{sector}和{sector}获得较多增持，{sector}遭到减持。",
        "从区域看，东部地区{measure}{rise}{pct}%，中部地区{rise}{pct}%，西部地区{rise}{pct}%，增速差距继续收窄。",
        "值得注意的是，{co}{time}披露的{amount}为{num}亿元，机构给出的目标价区间为{low}元至{high}元。",
        "对此，{org}提出{num}项具体措施，包括{action}、{action}等。",
        "记者走访发现，不少{sector}企业正在{action}，生产线满负荷运转，订单排到了下个季度。",
        "上述{role}认为，{reason}，叠加{reason}，{sector}的{amount}或将{rise}至{num}亿元。",
        "不过，也有观点认为，当前{sector}板块短期涨幅较大，{outlook}，追高需谨慎。",
        "公开资料显示，{co}成立于20{year}年，主营业务涵盖{sector}、{sector}，产品销往{num}个国家和地区。",
    ];

    /// <summary>Headlines; the tail is one of <see cref="TitleTails"/>.</summary>
    public static IReadOnlyList<string> Titles { get; } =
    [
        "{co}：{time}{measure}同比{rise}{pct}% {tail}",
        "{org}：{action} {tail}",
        "{sector}板块午后走高 {co}涨近{pct}% {tail}",
        "{num}亿元！{co}拟加码{sector} {tail}",
        "{sector}{measure}{rise}{pct}% {outlook}",
        "“{sector}+{sector}”提速 {reason} {tail}",
        "{org}：{time}{measure}{fall}{pct}%",
        "机构{time}净买入{co}等{num}股 {sector}受青睐",
    ];

    private static string[] List(string words) => words.Split(' ');
}
