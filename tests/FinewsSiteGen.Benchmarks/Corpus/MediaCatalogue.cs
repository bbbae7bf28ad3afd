namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Press media with invented names, drawn by Zipf's law: the k-th is drawn in proportion to 1/k.</summary>
internal sealed class MediaCatalogue
{
    private static readonly (string Name, string Slug)[] Places = Pairs(
        "云渡 yundu 临岚 linlan 江浔 jiangxun 海屿 haiyu 北潭 beitan 南汀 nanting 东墅 dongshu 西砚 xiyan 青崖 qingya 白麓 bailu 明溪口 mingxikou 长桥湾 changqiaowan "
        + "金沙渡 jinshadu 石榴港 shiliugang 望川 wangchuan 松岭 songling 竹泉 zhuquan 梅坞 meiwu 兰皋 langao 菊庄 juzhuang 星洲里 xingzhouli 月浦 yuepu 霞关 xiaguan 露台 lutai "
        + "雁回 yanhui 鹤鸣 heming 鹿野 luye 鲸湾 jingwan 龙骧 longxiang 凤梧 fengwu 麟趾 linzhi 龟山头 guishantou");

    private static readonly (string Name, string Slug)[] Subjects = Pairs(
        "财经 caijing 经济 jingji 证券 zhengquan 金融 jinrong 产业 chanye 科技 keji 商业 shangye 能源 nengyuan 汽车 qiche 农业 nongye 地产 dichan 投资 touzi");

    private static readonly (string Name, string Slug)[] Forms = Pairs(
        "日报 ribao 早报 zaobao 晚报 wanbao 周刊 zhoukan 时报 shibao 导报 daobao 观察 guancha 网 wang 评论 pinglun 快讯 kuaixun 研究院 yanjiuyuan 客户端 kehuduan");

    private readonly Medium[] media;
    private readonly long[] reach;

    /// <param name="count">How many media, without <see cref="Medium.Rolling"/>; at most <see cref="Largest"/>.</param>
    public MediaCatalogue(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Largest);
        media = [.. Enumerable.Range(0, count).Select(Of)];
        reach = new long[count];
        long sum = 0;
        for (int k = 0; k < count; k++)
            reach[k] = sum += 1_000_000_000L / (k + 1);
    }

    public static int Largest => Places.Length * Subjects.Length * Forms.Length;

    public Medium Draw(Dice dice)
    {
        long point = (long)Math.BigMul(dice.Next(), (ulong)reach[^1], out _);
        int found = Array.BinarySearch(reach, point);
        return media[found >= 0 ? found + 1 : ~found];
    }

    /// <remarks>The stride has no factor in common with the number of names, so every name comes once, and neighbours in rank differ in all parts.</remarks>
    private static Medium Of(int rank)
    {
        int number = (int)(rank * 1009L % Largest);
        var place = Places[number % Places.Length];
        var subject = Subjects[number / Places.Length % Subjects.Length];
        var form = Forms[number / Places.Length / Subjects.Length];
        return new Medium(Slug(rank, place.Slug, subject.Slug + form.Slug), place.Name + subject.Name + form.Name);
    }

    /// <summary>About one slug in a hundred is of the odd kinds the crawler makes.</summary>
    private static string Slug(int rank, string place, string rest) => (rank % 400) switch
    {
        57 => $"{place}{rest}(xianggang)",
        157 => $"Career In {place}{rest}",
        257 => $"{place}  {rest}",
        357 => $"21{char.ToUpperInvariant(place[0])}{place[1..]}APP{rest}",
        _ => place + rest,
    };

    private static (string, string)[] Pairs(string words) => [.. words.Split(' ').Chunk(2).Select(pair => (pair[0], pair[1]))];
}
