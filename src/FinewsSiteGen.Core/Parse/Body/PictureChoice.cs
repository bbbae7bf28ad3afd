namespace FinewsSiteGen.Parse.Body;

/// <summary>The one picture that stands for a post elsewhere: the first that is no chart, else the first chart.</summary>
internal sealed class PictureChoice
{
    private string picture = "";
    private string chart = "";

    public string Best => picture.Length > 0 ? picture : chart;

    /// <summary>The host that draws the crawler's stock charts.</summary>
    public static bool IsChart(ReadOnlySpan<char> address) => address.Contains("//webquoteklinepic.", StringComparison.Ordinal);

    public void Clear() => picture = chart = "";

    public void Add(ReadOnlySpan<char> address)
    {
        if (picture.Length > 0)
            return;
        if (!IsChart(address))
            picture = address.ToString();
        else if (chart.Length == 0)
            chart = address.ToString();
    }
}
