using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>How a company's name stands in a text.</summary>
internal interface IMentions
{
    void Write(StringBuilder text, Company company);
}

/// <summary>As the press writes it.</summary>
internal sealed class PlainMentions : IMentions
{
    public void Write(StringBuilder text, Company company) => text.Append(company.Name);
}

/// <summary>As the rolling news writes it: a link with a quote's place at the first mention, an odd span at each later one.</summary>
internal sealed class StockMentions : IMentions
{
    private readonly HashSet<string> seen = [];

    public void Write(StringBuilder text, Company company)
    {
        var invariant = CultureInfo.InvariantCulture;
        string key = company.Key;
        string code = string.Create(invariant, $"{company.Market},{company.Code}");
        string address = "http://quote.eastmoney.com/unify/r/" + key;
        if (seen.Add(key))
            text.Append(invariant, $"""<span id="stock_{key}"><a href="{address}" class="keytip" data-code="{code}">{company.Name}</a></span><span id="quote_{key}"></span>""");
        else
            text.Append(invariant, $"""<span web="1" href="{address}" class="em_stock_key_common" data-code="{code}">{company.Name}</span>""");
    }
}
