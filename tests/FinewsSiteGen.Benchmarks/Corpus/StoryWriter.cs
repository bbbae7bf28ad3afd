using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Writes a story as the crawler delivers it: HTML blocks one behind the other, most of them on one line.</summary>
internal sealed class StoryWriter(Dice dice, StringBuilder html, IMentions mentions)
{
    private readonly Prose prose = new(dice, html, mentions);

    /// <summary>One paragraph, no decoration: a third of all press posts.</summary>
    public void Brief() => Paragraph(dice.Between(1, 2));

    /// <param name="paragraphs">How many, without headings and captions.</param>
    public void Story(int paragraphs)
    {
        string gap = dice.Chance(150) ? "\r\n " : "";
        if (dice.Chance(400))
            Chart(dice.Pick(Company.All));
        for (int i = 0; i < paragraphs; i++)
        {
            if (i > 0 && dice.Chance(120))
                Heading();
            Paragraph(dice.Between(1, 5));
            html.Append(gap);
            if (dice.Chance(110))
                Image();
        }
        if (dice.Chance(50))
            Table(dice.Between(3, 12));
        if (dice.Chance(30))
            Points(dice.Between(3, 6));
        if (dice.Chance(200))
            html.Append("<p>(声明：文章内容仅供参考，不构成投资建议。投资者据此操作，风险自担。)</p>");
    }

    private void Paragraph(int sentences)
    {
        html.Append("<p>");
        prose.Sentences(sentences);
        html.Append("</p>");
    }

    private void Heading() => html.Append("<p><strong>").Append(dice.Pick(Words.Headings)).Append("</strong></p>");

    private void Chart(Company company)
    {
        string key = company.Key;
        string code = string.Create(CultureInfo.InvariantCulture, $"{company.Code}|{company.Market}|");
        html.Append(CultureInfo.InvariantCulture, $"""
            <p style="display:none;height:1px;overflow:hidden;"><br /></p><!-- EM_StockImg_Start --><p style="text-align:center;"><a href="http://quote.eastmoney.com/unify/r/{key}" data-code="{code}2" data-code2="{code}6|" class="EmImageRemark" target="_blank"><img src="https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid={key}&imageType=k&at=1" border="0" alt="K图 {company.Code}_0" data-code="K {code}2" data-code2="K {code}6|" style="border:#d1d1d1 1px solid;" width="578" height="276" /></a></p><!-- EM_StockImg_End -->
            """);
    }

    private void Image()
    {
        int width = dice.Between(400, 800);
        int height = dice.Between(250, 600);
        string alt = dice.Chance(500) ? " alt=\"image\"" : "";
        html.Append(CultureInfo.InvariantCulture, $"""<center><img src="https://dfscdn.dfcfw.com/download/D{dice.Next():D20}_w{width}h{height}.jpg"{alt} width="{width}" style="border:#d1d1d1 1px solid;padding:3px;margin:5px 0;" /></center>""");
        if (dice.Chance(350))
            html.Append("""<p style="text-align:center;">""").Append(dice.Pick(Words.Captions)).Append("</p>");
    }

    private void Table(int rows)
    {
        html.Append("""<table border="1" cellspacing="0" style="width:100%;"><tbody><tr><td>代码</td><td>名称</td><td>涨幅（%）</td></tr>""");
        for (int i = 0; i < rows; i++)
        {
            var company = dice.Pick(Company.All);
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{company.Code}</td><td>{company.Name}</td><td>{dice.Below(10)}.{dice.Below(100):D2}</td></tr>");
        }
        html.Append("</tbody></table>");
    }

    private void Points(int count)
    {
        html.Append("<ul>");
        for (int i = 0; i < count; i++)
            html.Append("<li>").Append(dice.Pick(Words.Actions)).Append("；</li>");
        html.Append("</ul>");
    }
}
