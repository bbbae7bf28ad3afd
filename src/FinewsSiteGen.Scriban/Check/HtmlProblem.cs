namespace FinewsSiteGen.Scriban.Check;

/// <summary>Text of the author's own that leaves it open how browsers read what follows.</summary>
internal enum HtmlProblem
{
    /// <summary>Goes on where only one branch began a name or a value.</summary>
    GoesOn,

    /// <summary><c>&lt;![CDATA[</c> ends at <c>]]&gt;</c> in <c>svg</c>, at the first <c>&gt;</c> elsewhere.</summary>
    CharacterData,

    /// <summary>A tag in <c>style</c>, <c>title</c> and their like is text or markup, depending on what stands around them.</summary>
    TagInText,

    /// <summary><c>&lt;style/&gt;</c> is closed only where foreign elements may stand.</summary>
    EmptyText,

    /// <summary><c>&lt;!--</c> in a <c>script</c> makes browsers look past its end.</summary>
    CommentInScript,

    /// <summary>A <c>script</c> of an <c>svg</c> is markup.</summary>
    TagInForeignScript,

    /// <summary>Elements that change how markup is read must be closed in turn.</summary>
    Nesting,

    /// <summary>Where scripts run, a <c>noscript</c> is text that ends at the first <c>&lt;/noscript</c>, also in an attribute.</summary>
    LessInNoscript,

    /// <summary>What <c>content</c> may hold is only known behind <c>http-equiv</c>.</summary>
    LateOrder,
}

/// <param name="Subject">The element that it is about.</param>
internal sealed record HtmlFault(HtmlProblem Problem, string Subject)
{
    public string Message => Problem switch
    {
        HtmlProblem.GoesOn => "The text goes on a name or a value that only one branch before it began.",
        HtmlProblem.CharacterData => "A CDATA section ends in another place in <svg> than elsewhere.",
        HtmlProblem.TagInText => $"A tag stands in <{Subject}>, which holds text only.",
        HtmlProblem.EmptyText => $"The tag <{Subject}/> does not close itself everywhere.",
        HtmlProblem.CommentInScript => "<!-- stands in a <script>, which may then go on behind its end tag.",
        HtmlProblem.TagInForeignScript => "The < in a <script> of an <svg> begins a tag.",
        HtmlProblem.Nesting => $"The end tag </{Subject}> does not close what was opened last.",
        HtmlProblem.LessInNoscript => "A < stands in a tag or a comment inside of <noscript>, which may end there.",
        _ => "http-equiv comes behind a content that holds a value.",
    };

    public string Cure => Problem switch
    {
        HtmlProblem.GoesOn => "Begin the text with a blank or >.",
        HtmlProblem.CharacterData => "Write its text with &lt; and &amp; instead.",
        HtmlProblem.TagInText => "Write &lt; where the text needs a <, or remove the tag.",
        HtmlProblem.EmptyText => $"Write <{Subject}></{Subject}>.",
        HtmlProblem.CommentInScript => "Remove it.",
        HtmlProblem.TagInForeignScript => "Move the script out of the <svg>.",
        HtmlProblem.Nesting => "Open and close svg, math and noscript in the same template, one inside of the other.",
        HtmlProblem.LessInNoscript => "Write &lt;, or remove it.",
        _ => "Write http-equiv before content.",
    };
}
