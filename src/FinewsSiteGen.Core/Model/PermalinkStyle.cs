namespace FinewsSiteGen.Model;

/// <summary>Jekyll's named permalink styles.</summary>
public enum PermalinkStyle
{
    /// <summary><c>/categories/YYYY/MM/DD/title.html</c>, the default.</summary>
    Date,

    /// <summary><c>/categories/YYYY/MM/DD/title/</c></summary>
    Pretty,

    /// <summary><c>/categories/YYYY/DDD/title.html</c>, with the day of the year.</summary>
    Ordinal,

    /// <summary><c>/categories/YYYY/Www/Ddd/title.html</c>, with ISO week and short English weekday.</summary>
    Weekdate,

    /// <summary><c>/categories/title.html</c></summary>
    None,
}
