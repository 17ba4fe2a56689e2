namespace ExclusivityRules.Measures;

/// <summary>What the parties of a view stand for.</summary>
public enum PartyLevel
{
    /// <summary>Each stands for its undertaking: with all it controls.</summary>
    Undertaking,

    /// <summary>Each stands for its company: with its divisions (<c>partOf</c>), and apart from companies it controls.</summary>
    Company,

    /// <summary>Each stands for itself.</summary>
    Entity,
}
